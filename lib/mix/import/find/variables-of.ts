import type { Dialect } from './dialect'
import { type Expansion, isMustache } from './expand'

/** Matches the start of JSON of a format string, whose braces are doubled. */
const FORMAT = /^(?:\s|\\[nrt])*\{\{(?:\s|\\[nrt])*[\\`]?["']/
/** Matches the start of JSON whose braces stand for themselves. */
const JSON_START = /^(?:\s|\\[nrt])*\{(?:\s|\\[nrt])*\\?["']\w{1,60}\\?["']\s{0,8}:/

/** Lists what the program puts into the JSON of a string with this prefix and these quotes. */
export function variablesOf(inside: string, prefix: string, quote: string, dialect: Dialect): Expansion[] {
  // Raw strings of C# and Kotlin double the sign of a variable, so that a single one stands for itself.
  if (prefix.startsWith('$$')) return ['doubled']
  const isDouble = quote.startsWith('"')
  const isScala = /^(?:s|raw)$/.test(prefix) || (/f/i.test(prefix) && JSON_START.test(inside))
  const isFormat = FORMAT.test(inside) || (/f/i.test(prefix) && !isScala) || (prefix.includes('$') && isDouble)
  const isScript = quote === '`' && !dialect.plainTick
  const used: Readonly<Partial<Record<Expansion, boolean>>> = {
    braces: isFormat,
    template: isScript,
    dollar: isDouble && (dialect.bodyDollar || isScala),
    hash: isDouble && dialect.hash,
    windows: isDouble && dialect.shell,
    percent: !isScript && dialect.percent && inside.includes('%'),
    numbered: dialect.numbered,
    mustache: isDouble && isMustache(inside),
  }
  return (Object.keys(used) as Expansion[]).filter((each) => used[each])
}
