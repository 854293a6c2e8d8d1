import { matchAt } from './match-at'
import { PREFIX } from './prefixes'

const STRING = `(?=${PREFIX}?["'\`])`
const ADDED = new RegExp(`\\s{0,200}(?:[+.&]|<<)?\\s{0,200}(?:\\\\\\r?\\n\\s{0,200})?${STRING}`, 'y')
const APPENDED = new RegExp(
  `\\s{0,8}\\)\\s{0,8};?\\s{0,200}(?:\\w{1,60}\\s{0,200})?\\.\\s?[aA]ppend(?:Line)?\\(\\s{0,200}${STRING}`,
  'y',
)
/** Matches a part of an expression between two strings: anything but quotes, or quotes in brackets. */
const PART = '(?:[^"\'`;{}()[\\]]|\\([^()]{0,100}\\)|\\[[^\\]]{0,100}\\])'
const EXPRESSION = new RegExp(`\\s{0,200}[+.&](?!\\s{0,200}["'\`])${PART}{1,100}?[+.&]\\s{0,200}${STRING}`, 'y')
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
  const added = matchAt(ADDED, text, end) ?? matchAt(APPENDED, text, end)
  if (added) return { at: end + added[0].length, hasVariable: false }
  const computed = matchAt(SHELL_VARIABLE, text, end) ?? matchAt(EXPRESSION, text, end)
  return computed && { at: end + computed[0].length, hasVariable: true }
}
