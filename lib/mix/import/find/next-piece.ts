import { addedAt, afterGap, isString, START } from './added'
import { matchAt } from './match-at'

/** Matches a part of an expression between two strings: anything but quotes, or quotes in brackets. */
const PART = '(?:[^"\'`;{}()[\\]]|\\([^()]{0,100}\\)|\\[[^\\]]{0,100}\\])'
const SIGN = '(?:[+.&]|<<|<>)'
const COMMENT = '(?:\\/\\/[^"\'`\\n]{0,200}\\n|\\/\\*[^"\'`*]{0,200}\\*\\/|_\\r?\\n)'
const EXPRESSION = new RegExp(
  `${SIGN}(?!\\s{0,200}["'\`])${PART}{1,100}?${SIGN}\\s{0,200}(?:${COMMENT}\\s{0,200})?(?=${START})`,
  'y',
)
const CLOSE = /\s{0,8}\)\s{0,8};?/y
const APPEND = /(?:\w{1,60}\s{0,200})?\.\s?[aA]ppend(?:Line)?\(\s{0,200}/y
const ARGUMENT = new RegExp(`${PART}{1,100}`, 'y')
const ESCAPED = /\\(["'$`\\])/y
const SHELL_VARIABLE = /\$(?:\w{1,80}|\{[^}]{1,200}\}|\([^)]{1,200}\))(?=["'])/y

/** Says where the next string is that belongs to the same text, or which text stands there without quotes. */
type Next = Readonly<
  { at: number; hasVariable: boolean } | { at: null; text: string; end: number; hasVariable: boolean }
>

/** Finds what a program adds to a string that ends here: another string, or a variable and another string. */
export function nextPiece(text: string, end: number): Next | null {
  const escaped = matchAt(ESCAPED, text, end)
  if (escaped) return { at: null, text: escaped[1] ?? '', end: end + 2, hasVariable: false }
  const added = addedAt(text, end)
  if (added !== null) return { at: added, hasVariable: false }
  const variable = matchAt(SHELL_VARIABLE, text, end)
  if (variable) return { at: end + variable[0].length, hasVariable: true }
  const from = afterGap(text, end)
  const expression = matchAt(EXPRESSION, text, from)
  return expression ? { at: from + expression[0].length, hasVariable: true } : appended(text, end)
}

/** Nobody appends more variables in a row. */
const MAX_VARIABLES = 20

/** Finds the string that a builder is given next, after the end of the call that gives it this one. */
function appended(text: string, end: number): Next | null {
  let at = end
  for (let variables = 0; variables < MAX_VARIABLES; variables++) {
    const close = matchAt(CLOSE, text, at)
    const from = close && afterGap(text, at + close[0].length)
    const call = from === null ? null : matchAt(APPEND, text, from)
    if (!call) return null
    at = call.index + call[0].length
    if (isString(text, at)) return { at, hasVariable: variables > 0 }
    at += matchAt(ARGUMENT, text, at)?.[0].length ?? 0
  }
  return null
}
