/** How many bytes a text is in UTF-8, which is what limits in bytes count. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length
