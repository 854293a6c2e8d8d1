import { matchAt } from './match-at'
import { PREFIX } from './prefixes'
import { skipBlanks } from './skip-blanks'

/** Matches what a string begins with. */
export const START = `${PREFIX}?["'\`]`
const STRING = new RegExp(START, 'y')
const SIGN = /\.\.|\+\+|<<|<>|[+.&]/y
/** Matches what languages call the end of a line. */
const END_OF_LINE = /(?:vb(?:CrLf|NewLine|Lf)|PHP_EOL|os\.linesep|Environment\.NewLine)\b|System\.lineSeparator\(\)/y
/** Shells, C and Ruby go on over a line with a backslash, and Visual Basic with an underscore. */
const CONTINUED = /[\\_]\r?\n/y

const GAP = /[\s/#\\_-]/y

/** Blanks and comments between two strings of one text are shorter. */
const MAX_GAP = 600

/** Finds the end of the blanks and comments at this place, over lines that go on. */
export function afterGap(text: string, start: number): number {
  if (!matchAt(GAP, text, start)) return start
  const near = text.slice(start, start + MAX_GAP)
  let at = skipBlanks(near, 0)
  for (let line = matchAt(CONTINUED, near, at); line; line = matchAt(CONTINUED, near, at)) {
    at = skipBlanks(near, at + line[0].length)
  }
  return start + at
}

export const isString = (text: string, at: number): boolean => matchAt(STRING, text, at) !== null

/** Finds the string that goes on with the one that ends here, with or without a sign that adds it. */
export function addedAt(text: string, end: number): number | null {
  let at = afterGap(text, end)
  for (let sign = matchAt(SIGN, text, at); sign; sign = matchAt(SIGN, text, at)) {
    at = afterGap(text, at + sign[0].length)
    const line = matchAt(END_OF_LINE, text, at)
    if (!line) break
    at = afterGap(text, at + line[0].length)
  }
  return isString(text, at) ? at : null
}
