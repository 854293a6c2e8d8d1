import { addedAt, afterGap, START } from './added'
import { matchAt } from './match-at'
import { nextStatement } from './next-statement'

/** Matches a part of an expression between two strings: anything but quotes, or quotes in brackets. */
const PART = '(?:[^"\'`;{}()[\\]]|\\([^()]{0,100}\\)|\\[[^\\]]{0,100}\\])'
const SIGN = '(?:[+.&]|<<|<>)'
const COMMENT = '(?:\\/\\/[^"\'`\\n]{0,200}\\n|\\/\\*[^"\'`*]{0,200}\\*\\/|_\\r?\\n)'
const EXPRESSION = new RegExp(
  `${SIGN}(?!\\s{0,200}["'\`])${PART}{1,100}?${SIGN}\\s{0,200}(?:${COMMENT}\\s{0,200})?(?=${START})`,
  'y',
)
const ESCAPED = /\\(["'$`\\])/y
const SHELL_VARIABLE = /\$(?:\w{1,80}|\{[^}]{1,200}\}|\([^)]{1,200}\))(?=["'])/y

/** Matches what C writes between two strings for a number of a certain size. */
const SIZED = /\s{0,8}PRI[dioux](?:8|16|32|64|MAX|PTR)\s{0,200}(?=")/y

/**
 * Says where the next string is that belongs to the same text, or which text stands there without quotes. `isFormat`
 * tells that the string before ends with what formats the variable; `isStatement` that another statement adds it.
 */
type Next = Readonly<
  | { at: number; hasVariable: boolean; isFormat?: boolean; isStatement?: boolean }
  | { at: null; text: string; end: number; hasVariable: boolean }
>

/** Finds what a program adds to a string that ends here: another string, or a variable and another string. */
export function nextPiece(text: string, end: number): Next | null {
  const escaped = matchAt(ESCAPED, text, end)
  if (escaped) return { at: null, text: escaped[1] ?? '', end: end + 2, hasVariable: false }
  const sized = matchAt(SIZED, text, end)
  if (sized) return { at: end + sized[0].length, hasVariable: true, isFormat: true }
  const added = addedAt(text, end)
  if (added !== null) return { at: added, hasVariable: false }
  const variable = matchAt(SHELL_VARIABLE, text, end)
  if (variable) return { at: end + variable[0].length, hasVariable: true }
  const from = afterGap(text, end)
  const expression = matchAt(EXPRESSION, text, from)
  if (expression) return { at: from + expression[0].length, hasVariable: true }
  const statement = nextStatement(text, end)
  return statement && { ...statement, isStatement: true }
}
