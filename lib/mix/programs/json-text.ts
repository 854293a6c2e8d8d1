/** Writes JSON to read and to paste: two spaces deep, with invisible characters as escapes. */
export const toJsonText = (value: unknown): string => visible(JSON.stringify(value, null, 2))

/** Writes JSON on one line, with invisible characters as escapes. */
export const toJsonString = (text: string): string => visible(JSON.stringify(text))

/** Writes the same in ASCII, for compilers that guess the encoding of a file. */
export const toAscii = (json: string): string => json.replace(/[^\p{ASCII}]/gu, escaped)

/**
 * Writes invisible characters, such as right-to-left marks, as escapes. Line breaks outside of strings stay; inside
 * they are escapes already.
 */
const visible = (json: string): string => json.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, escaped)

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join('')

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')
