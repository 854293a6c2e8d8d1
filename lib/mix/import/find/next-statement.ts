import { afterGap, isString } from './added'
import { matchAt } from './match-at'

/** Matches what ends a call or a statement, if anything does. */
const CLOSE = /(?:\s{0,8}\))?\s{0,8};?/y
/** Matches the start of a call that gives a builder, a stream or a list more of its text. */
const CALL =
  /(?:[\w$]{1,60}\s{0,200})?(?:\.|->)\s?(?:[aA]ppend(?:Line|Format|String)?|[wW]rite(?:String|ln|Line)?|push(?:_str)?|concat|add)\(\s{0,200}|strn?cat\(\s{0,8}[\w$]{1,60}\s{0,8},\s{0,200}/y
/** Matches the start of a statement that adds to a variable. */
const ADDS = /\$?[\w.]{1,60}\s?(?:\+=|\.=|&=|<<)\s{0,200}|(\$?[\w.]{1,60})\s?=\s?\1\s?[+.&]\s{0,200}/y
/** Matches what is added, up to the next quotes or the end of the statement. */
const ARGUMENT = /(?:[^"'`;{}()[\]]|\([^()]{0,100}\)|\[[^\]]{0,100}\]){1,100}/y
const ADDED = /(?:[^"'`;{}()[\]\n]|\([^()\n]{0,100}\)|\[[^\]\n]{0,100}\]){1,100}/y
/** Matches what the statement itself still adds after its string. */
const REST = new RegExp(`\\s{0,8}(?:<<|[+.&])\\s?${ADDED.source}`, 'y')

/** Nobody adds more variables in a row. */
const MAX_VARIABLES = 20

/**
 * Finds the string that the next statements add to the one that ends here, and tells whether they add a variable before
 * it: `sb.append("…"); sb.append("…")`, `b += "…"; b += room; b += "…"` and what other languages have for that.
 */
export function nextStatement(text: string, end: number): Readonly<{ at: number; hasVariable: boolean }> | null {
  const rest = matchAt(REST, text, end)
  let at = end + (rest?.[0].length ?? 0)
  for (let variables = rest ? 1 : 0; variables < MAX_VARIABLES; variables++) {
    const from = afterGap(text, at + (matchAt(CLOSE, text, at)?.[0].length ?? 0))
    const call = matchAt(CALL, text, from)
    const start = call ?? matchAt(ADDS, text, from)
    if (!start) return null
    at = from + start[0].length
    if (isString(text, at)) return { at, hasVariable: variables > 0 }
    const argument = matchAt(call ? ARGUMENT : ADDED, text, at)
    if (!argument) return null
    at += argument[0].length
  }
  return null
}
