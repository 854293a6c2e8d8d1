/** Matches a decimal digit of any script: 3, ３, ٣, ۳, ३. */
const DIGIT = /\p{Nd}/u

/** Returns the same text with its decimal digits as 0–9, and a minus sign as the hyphen that keyboards have. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(numberOf(digit))).replace(/[\u2212\uFF0D]/gu, '-')

/** Unicode keeps the digits of a script together, in runs of ten from zero. */
function numberOf(digit: string): number {
  let before = 0
  for (let code = (digit.codePointAt(0) ?? 0) - 1; DIGIT.test(String.fromCodePoint(code)); code -= 1) before += 1
  return before % 10
}
