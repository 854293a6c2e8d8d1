/** JSON to read and to paste: two spaces deep, with what cannot be seen written as an escape. */
export const toJsonText = (value: unknown): string => visible(JSON.stringify(value, null, 2))

/** One line of it. */
export const toJsonString = (text: string): string => visible(JSON.stringify(text))

/** The same in ASCII alone, for compilers that guess at the encoding of a file. */
export const toAscii = (json: string): string => json.replace(/[^\p{ASCII}]/gu, escaped)

/** Line breaks outside of strings stay; inside they are escapes already. Right-to-left marks and their like are not. */
const visible = (json: string): string => json.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, escaped)

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join('')

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')
