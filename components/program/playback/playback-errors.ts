/** Puts a fatal error of hls.js into words, as far as a person needs it. */
export type HlsError = Readonly<{ type: string; details: string; response?: { code?: number } | undefined }>

const NO_ANSWER = 'no answer, or its server blocks other sites (CORS)'
const notLoaded = (why: string) => `Could not load the address: ${why}.`
const notPlayed = (why: string) => `Could not play the stream: ${why}.`
const status = (code: number | undefined) => (code && code >= 400 ? `the server answered HTTP ${code}` : NO_ANSWER)

export function sayHlsError({ type, details, response }: HlsError): string {
  if (details === 'manifestParsingError') return notPlayed('not an HLS playlist')
  if (details.endsWith('TimeOut')) return notLoaded('no answer in time')
  if (type === 'networkError') return notLoaded(status(response?.code))
  return notPlayed(details)
}

/** Puts an error of mpegts.js into words: its type, its detail, and the HTTP status where there was one. */
export function sayFlvError(type: string, detail: string, code: number | undefined): string {
  if (detail === 'ConnectingTimeout') return notLoaded('no answer in time')
  if (detail === 'UnrecoverableEarlyEof') return notLoaded('the connection ended early')
  if (type === 'NetworkError') return notLoaded(status(code))
  if (detail === 'FormatUnsupported' || detail === 'FormatError') return notPlayed('not an FLV stream')
  return notPlayed(detail)
}

/** Says that browsers load nothing over http into a page that came over https. It is null where that is no obstacle. */
export const mixedContent = (pageProtocol: string, url: string): string | null =>
  pageProtocol === 'https:' && url.startsWith('http:')
    ? 'A browser blocks http addresses on an https page: copy the address into another player.'
    : null
