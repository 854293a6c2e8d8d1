import { VARIABLE } from '@/lib/mix/import/computed'
import { addedAt } from './added'
import type { Dialect } from './dialect'
import { type Expansion, expand } from './expand'
import { matchAt } from './match-at'
import { PREFIX } from './prefixes'

/** Holds the text of a string, null where it has a variable, and the place after it. */
export type ReadText = Readonly<{ text: string | null; end: number }>

const ESCAPES = '[^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*'
/** Matches a string. Its language marks some kinds of string by letters or signs before the quotes. */
const STRING = new RegExp(
  [
    `(?<prefix>${PREFIX})?(?:`,
    '(?<fence>"""|\'\'\')(?<block>[\\s\\S]*?)\\k<fence>',
    `|"(?<double>${ESCAPES})"`,
    `|'(?<single>${ESCAPES.replaceAll('"', "'")})'`,
    `|\`(?<tick>${ESCAPES.replaceAll('"', '`')})\`)`,
  ].join(''),
  'y',
)
const DOUBLED = /(?:@\$?|\$@)"([^"]*(?:""[^"]*)*)"/y
const DOUBLED_SINGLE = /'([^']*(?:''[^']*)*)'/y
/** Matches what stands between two strings of PowerShell that are one text. */
const PLUS = /\s*\+\s*(?=["'])/y

/** Reads the strings at this place that are one text, with what their language puts in for its signs. */
export function readText(program: string, start: number, dialect: Dialect): ReadText | null {
  let read = readString(program, start, dialect)
  while (read) {
    const plus = dialect.powerShell ? matchAt(PLUS, program, read.end) : null
    const at = dialect.powerShell ? plus && read.end + plus[0].length : addedAt(program, read.end)
    const next = at === null ? null : readString(program, at, dialect)
    if (!next) return read
    read = { text: read.text === null || next.text === null ? null : read.text + next.text, end: next.end }
  }
  return read
}

function readString(program: string, start: number, dialect: Dialect): ReadText | null {
  const verbatim = dialect.objectiveC ? null : matchAt(DOUBLED, program, start)
  if (verbatim) {
    const isFormat = /^@?\$/.test(verbatim[0])
    return toText(verbatim, (verbatim[1] ?? '').replaceAll('""', '"'), isFormat ? ['braces'] : [])
  }
  const doubled = dialect.powerShell ? matchAt(DOUBLED_SINGLE, program, start) : null
  if (doubled) return toText(doubled, (doubled[1] ?? '').replaceAll("''", "'"), [])
  const match = matchAt(STRING, program, start)
  if (!match) return null
  const { prefix = '', block, double, single, tick } = match.groups ?? {}
  const isRaw =
    /r/i.test(prefix) || (prefix === '@' && !dialect.objectiveC) || (block !== undefined && dialect.plainBlock)
  if (prefix.startsWith('$$')) return toText(match, block ?? double ?? '', ['doubled'])
  const isScala = prefix === 's' || prefix === 'raw'
  const escapes: Expansion[] = isRaw ? [] : ['escapes']
  const braces: Expansion[] = /[f$]/i.test(prefix) ? ['braces'] : []
  if (single !== undefined && dialect.plainSingle && !prefix)
    return toText(match, single.replace(/\\([\\'])/g, '$1'), [])
  const inSingle: Expansion[] = dialect.singleDollar && !isRaw ? ['dollar'] : []
  if (single !== undefined) return toText(match, single, [...escapes, ...braces, ...inSingle])
  if (tick !== undefined) return toText(match, tick, dialect.plainTick ? [] : ['escapes', 'template'])
  const variables: Expansion[] = [
    ...(dialect.dollar || isScala ? (['dollar'] as const) : []),
    ...(dialect.hash ? (['hash'] as const) : []),
  ]
  return toText(match, double ?? block ?? '', ['swift', ...escapes, ...braces, ...variables])
}

function toText(match: RegExpExecArray, content: string, expansions: readonly Expansion[]): ReadText {
  const end = match.index + match[0].length
  if (content.includes(VARIABLE)) return { text: null, end }
  const mustache: Expansion[] = expansions.includes('braces') ? [] : ['mustache']
  const expanded = expand(content, [...expansions, ...mustache])
  // The sign may also be there because it was written as an escape.
  const isWritten = /\\u\{?fdd0/i.test(content)
  return { text: expanded.includes(VARIABLE) && !isWritten ? null : expanded, end }
}
