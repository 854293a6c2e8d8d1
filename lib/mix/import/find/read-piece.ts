import type { Dialect } from './dialect'
import { type Expansion, expand } from './expand'
import { matchAt } from './match-at'
import { LETTERS } from './prefixes'
import { variablesOf } from './variables-of'

const QUOTE = new RegExp(`(${LETTERS}|\\$?@\\$?(?=")|\\\${1,3})?((?<!@|@\\$)(?:"""|''')|["'\`])`, 'y')
const BASIC = /(\$)?(["'`])/y
const ESCAPED: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\]*(?:\\[\s\S][^"\\]*)*(?=")/y,
  "'": /[^'\\]*(?:\\[\s\S][^'\\]*)*(?=')/y,
  '`': /[^`\\]*(?:\\[\s\S][^`\\]*)*(?=`)/y,
}
const DOUBLED: Readonly<Record<string, RegExp>> = { '"': /[^"]*(?:""[^"]*)*(?=")/y, "'": /[^']*(?:''[^']*)*(?=')/y }
const TICKED = /[^"`]*(?:`[\s\S][^"`]*)*(?=")/y

export type Piece = Readonly<{ text: string; end: number }>

/** Reads one string of a program. A plain one keeps its backslashes. */
export function readPiece(text: string, start: number, isPlain: boolean, dialect: Dialect): Piece | null {
  const match = matchAt(dialect.visualBasic ? BASIC : QUOTE, text, start)
  const [opening = '', prefix = '', quote = ''] = match ?? []
  if (!match) return null
  const from = start + opening.length
  const variables = (inside: string) => variablesOf(inside, prefix, quote, dialect)
  const escapes: Expansion[] = /r/i.test(prefix) ? [] : ['escapes']
  if (quote.length === 3) {
    const isRaw = isPlain || prefix.startsWith('$$') || escapes.length === 0
    return toBlock(text, from, quote, (inside, end) =>
      expand(inside, [
        ...(isRaw ? [] : (['swift', 'escapes'] as const)),
        ...variables(inside),
        ...(isElixir(inside, text.charAt(end)) ? (['hash'] as const) : []),
      ]),
    )
  }
  const isDoubled =
    quote !== '`' &&
    ((prefix.includes('@') && !dialect.objectiveC) ||
      (quote === "'" && dialect.powerShell) ||
      (quote === '"' && dialect.visualBasic))
  if (isDoubled)
    return toPiece(matchAt(DOUBLED[quote] ?? TICKED, text, from), (inside) =>
      expand(inside.replaceAll(quote + quote, quote), variables(inside)),
    )
  if (quote === '"' && dialect.powerShell) {
    return toPiece(matchAt(TICKED, text, from), (inside) =>
      expand(inside, variables(inside)).replace(/`([\s\S])/g, (_, mark: string) => TICKS[mark] ?? mark),
    )
  }
  const isAnsi = prefix === '$' && quote === "'"
  if (isPlain && quote !== '"' && !isAnsi)
    return toBlock(text, from, quote, (inside) => expand(inside, variables(inside)))
  return toPiece(matchAt(ESCAPED[quote] ?? TICKED, text, from), (inside) =>
    expand(inside, [...(quote === '"' ? (['swift'] as const) : []), ...escapes, ...variables(inside)]),
  )
}

const TICKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/** Visual Basic doubles the quotes in a string, so that three of them may begin one. */
const VISUAL_BASIC = /\$?"(?:[^"\\]{1,200}""\w|""\w{1,60}""(?!"))/y
export const isVisualBasic = (text: string, start: number): boolean => matchAt(VISUAL_BASIC, text, start) !== null

/** Takes all up to the next quotes, whatever stands before them. */
function toBlock(
  text: string,
  from: number,
  quote: string,
  read: (inside: string, end: number) => string,
): Piece | null {
  const closing = text.indexOf(quote, from)
  const end = closing + quote.length
  return closing < 0 ? null : { text: read(text.slice(from, closing), end), end }
}

/** Elixir has no semicolons, which Java has after such a string. */
const isElixir = (inside: string, after: string): boolean => inside.includes('#{') && after !== ';'

function toPiece(match: RegExpExecArray | null, read: (inside: string) => string): Piece | null {
  return match && { text: read(match[0]), end: match.index + match[0].length + 1 }
}
