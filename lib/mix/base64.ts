/** Turns UTF-8 text into base64, and back, in the browser as on the server. */
export const toBase64 = (text: string): string => bytesToBase64(new TextEncoder().encode(text))

export const bytesToBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** Returns null for text that is not base64. */
export function fromBase64Bytes(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** Returns null for text that is not base64, or bytes that are not UTF-8. */
export function fromBase64(base64: string): string | null {
  const bytes = fromBase64Bytes(base64)
  if (!bytes) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
