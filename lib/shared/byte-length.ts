/** Counts the bytes of a text in UTF-8, as limits in bytes do. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length
