/** Matches a part of an expression: a string, a bracket, a word with signs, or blanks. */
const PART =
  /"(?:[^"\\\n]|\\.){0,200}"|'(?:[^'\\\n]|\\.){0,200}'|`[^`]{0,200}`|[([{]|[)\]}]|,|[;\n]|=>|[^\s"'`()[\]{},;=]{1,300}|=|\s/y

/** An expression that is longer is not a value that belongs to a body that is written out. */
const MAX_LENGTH = 300

/**
 * Finds the end of an expression that only the running program can work out: the comma or bracket after it. Returns
 * null where there is none.
 */
export function endOfExpression(program: string, start: number): number | null {
  let at = start
  let depth = 0
  while (at - start < MAX_LENGTH) {
    PART.lastIndex = at
    const part = PART.exec(program)?.[0]
    if (part === undefined) return null
    if (depth === 0 && /^[,)\]}]/.test(part)) return at > start ? at : null
    if (depth === 0 && (part === ';' || (part === '\n' && !isOpen(program, at)))) return at > start ? at : null
    if (/^[([{]/.test(part)) depth++
    if (/^[)\]}]/.test(part)) depth--
    at = PART.lastIndex
  }
  return null
}

/** Tells whether an expression goes on over the end of this line. */
const isOpen = (program: string, at: number): boolean =>
  /^\s{0,200}[.+\-*/?:|&,)\]}]/.test(program.slice(at, at + 202)) ||
  /[.+\-*/?:|&(=]\s?$/.test(program.slice(Math.max(0, at - 3), at))
