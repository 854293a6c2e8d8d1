import type { Dialect } from './dialect'
import { type Expansion, expand } from './expand'
import { matchAt } from './match-at'

const QUOTE = /([rRuUbBfF]{1,2}|\$?@\$?(?=")|\${1,3})?((?<!@|@\$)(?:"""|''')|["'`])/y
const ESCAPED: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\]*(?:\\[\s\S][^"\\]*)*(?=")/y,
  "'": /[^'\\]*(?:\\[\s\S][^'\\]*)*(?=')/y,
  '`': /[^`\\]*(?:\\[\s\S][^`\\]*)*(?=`)/y,
}
const DOUBLED: Readonly<Record<string, RegExp>> = { '"': /[^"]*(?:""[^"]*)*(?=")/y, "'": /[^']*(?:''[^']*)*(?=')/y }
const TICKED = /[^"`]*(?:`[\s\S][^"`]*)*(?=")/y
/** Matches the start of JSON of a format string, whose braces are doubled. */
const FORMAT = /^(?:\s|\\[nrt])*\{\{(?:\s|\\[nrt])*\\?["']/
/** Matches a variable of Postman, whose exports hold bodies in strings. */
const MUSTACHE = /\{\{\s?[\w$.-]{1,80}\s?\}\}|\{%/

export type Piece = Readonly<{ text: string; end: number }>

/** Reads one string of a program. A plain one keeps its backslashes. */
export function readPiece(text: string, start: number, isPlain: boolean, dialect: Dialect): Piece | null {
  const match = matchAt(QUOTE, text, start)
  const [opening = '', prefix = '', quote = ''] = match ?? []
  if (!match) return null
  const from = start + opening.length
  if (quote.length === 3) return readBlock(text, from, { prefix, quote, isPlain, dialect })
  const braces: Expansion[] = /f/i.test(prefix) || (prefix.includes('$') && quote === '"') ? ['braces'] : []
  const isTicked = quote === '"' && dialect.powerShell
  const isDoubled =
    quote !== '`' &&
    ((prefix.includes('@') && !dialect.objectiveC) ||
      (quote === "'" && dialect.powerShell) ||
      (quote === '"' && isVisualBasic(text, from)))
  if (isDoubled)
    return toPiece(matchAt(DOUBLED[quote] ?? TICKED, text, from), (inside) =>
      expand(inside.replaceAll(quote + quote, quote), [...braces, ...variables(inside, quote, dialect)]),
    )
  if (isTicked) {
    return toPiece(matchAt(TICKED, text, from), (inside) =>
      expand(inside, ['dollar']).replace(/`([\s\S])/g, (_, mark: string) => TICKS[mark] ?? mark),
    )
  }
  const isAnsi = prefix === '$' && quote === "'"
  if (isPlain && quote !== '"' && !isAnsi) {
    const end = text.indexOf(quote, from)
    const inside = text.slice(from, end)
    return end < 0
      ? null
      : { text: expand(inside, [...withFormat(inside, braces), ...percents(inside, dialect)]), end: end + 1 }
  }
  const escapes: Expansion[] = /r/i.test(prefix) ? [] : ['escapes']
  return toPiece(matchAt(ESCAPED[quote] ?? TICKED, text, from), (inside) =>
    expand(inside, [
      ...(quote === '"' ? (['swift'] as const) : []),
      ...escapes,
      ...withFormat(inside, braces),
      ...variables(inside, quote, dialect),
    ]),
  )
}

const TICKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/** Visual Basic and C# double the quotes in a string. */
const isVisualBasic = (text: string, from: number): boolean => /^[^"\\]{0,200}""\w/.test(text.slice(from, from + 210))

type Block = Readonly<{ prefix: string; quote: string; isPlain: boolean; dialect: Dialect }>

function readBlock(text: string, from: number, { prefix, quote, isPlain, dialect }: Block): Piece | null {
  const end = text.indexOf(quote, from)
  if (end < 0) return null
  const inside = text.slice(from, end)
  const braces: Expansion[] = /[f$]/i.test(prefix) ? ['braces'] : []
  const escapes: Expansion[] = isPlain || /r/i.test(prefix) ? [] : ['swift', 'escapes']
  const dollar: Expansion[] = dialect.bodyDollar && quote === '"""' ? ['dollar'] : []
  return { text: expand(inside, [...escapes, ...withFormat(inside, braces), ...dollar]), end: end + 3 }
}

const withFormat = (inside: string, braces: readonly Expansion[]): readonly Expansion[] =>
  braces.length > 0 || FORMAT.test(inside) ? ['braces'] : []

const percents = (inside: string, dialect: Dialect): Expansion[] =>
  dialect.percent && inside.includes('%') ? ['percent'] : []

/** Lists what the program puts into a string with these quotes. */
function variables(inside: string, quote: string, dialect: Dialect): Expansion[] {
  const percent = percents(inside, dialect)
  if (quote === '`') return dialect.plainTick ? [] : ['template']
  if (quote === "'") return percent
  const mustache: Expansion[] = MUSTACHE.test(inside) && !FORMAT.test(inside) ? ['mustache'] : []
  return [
    ...(dialect.bodyDollar ? (['dollar'] as const) : []),
    ...(dialect.hash ? (['hash'] as const) : []),
    ...percent,
    ...mustache,
  ]
}

function toPiece(match: RegExpExecArray | null, read: (inside: string) => string): Piece | null {
  return match && { text: read(match[0]), end: match.index + match[0].length + 1 }
}
