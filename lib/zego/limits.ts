/** Limits of the contract, sections 1 and 2, that no account's settings change. */

/** Widths and heights of outputs, both even (2.3). */
export const MAX_OUTPUT_SIZE = 3000

/** An input that goes away keeps its last frame for so long in a running task, and is not tried again after (4). */
export const FREEZE_MS = 90_000

/** An id's characters (1). */
const ALLOWED = /^[0-9A-Za-z~!@#$%^&*()_+=\-`;',.<>/\\]$/

/** Each character that an id may not hold, once, in the order of their first appearance. */
export const forbiddenCharacters = (id: string): string[] =>
  [...new Set(id)].filter((character) => !ALLOWED.test(character))

/** RTMP, the only protocol that outputs speak (2.3). */
export const isRtmpUrl = (url: string): boolean => parse(url)?.protocol === 'rtmp:'

/** RTMP or HTTP-FLV (2.2). */
export function isSourceUrl(url: string): boolean {
  if (isRtmpUrl(url)) return true
  const parsed = parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) && /\.flv$/i.test(parsed.pathname)
}

function parse(url: string): URL | null {
  if (/[^\x21-\x7e]/.test(url) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.hostname === '' ? null : parsed
}
