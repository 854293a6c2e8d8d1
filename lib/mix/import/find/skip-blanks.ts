/** Matches blanks and comments. Lua's begin with two dashes and a blank; options of a shell have no blank there. */
const BLANKS = /(?:\s|\/\/[^\n]*|#[^\n]*|--\[\[[^\]]{0,400}\]\]|--(?=\s)[^\n]*)*/y

/** A comment inside a body is shorter. Looking further would take long where many are left open. */
const MAX_COMMENT = 4000

/** Finds the end of the blanks and comments at this place. A comment that is left open is none. */
export function skipBlanks(program: string, start: number): number {
  let at = start
  while (true) {
    BLANKS.lastIndex = at
    BLANKS.exec(program)
    at = BLANKS.lastIndex
    const length = program.startsWith('/*', at) ? program.slice(at + 2, at + MAX_COMMENT).indexOf('*/') : -1
    if (length < 0) return at
    at += length + 4
  }
}
