/**
 * Returns the address of a source or a destination in the body. With both fields, the URL counts (contract 2.2, 2.3).
 */
export type Address = Readonly<{ StreamId?: string | undefined; StreamUrl?: string | undefined }>

export const keyOf = ({ StreamId, StreamUrl }: Address): string => StreamUrl ?? StreamId ?? ''

/** Reads visible ASCII with a host; null for anything else. */
export function readUrl(text: string): URL | null {
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.hostname === '' ? null : url
}

export const isRtmp = (text: string): boolean => readUrl(text)?.protocol === 'rtmp:'

/** Inputs are pulled over RTMP or HTTP-FLV (contract 2.2). */
export function isPullable(text: string): boolean {
  const url = readUrl(text)
  return isRtmp(text) || (url !== null && /^https?:$/.test(url.protocol) && /\.flv$/i.test(url.pathname))
}
