/** hls.js's fatal error, as far as a person needs it. */
export type HlsError = Readonly<{ type: string; details: string; response?: { code?: number } | undefined }>

const NO_ANSWER = 'no answer came, or its server does not allow other pages to read it (CORS)'
const notLoaded = (why: string) => `The address could not be loaded: ${why}.`
const notPlayed = (why: string) => `What came from the address could not be played: ${why}.`
const status = (code: number | undefined) => (code && code >= 400 ? `it answered HTTP ${code}` : NO_ANSWER)

export function sayHlsError({ type, details, response }: HlsError): string {
  if (details === 'manifestParsingError') return notPlayed('it is no HLS playlist')
  if (details.endsWith('TimeOut')) return notLoaded('no answer came in time')
  if (type === 'networkError') return notLoaded(status(response?.code))
  return notPlayed(details)
}

/** mpegts.js's error: its type, its detail, and the HTTP status where there was one. */
export function sayFlvError(type: string, detail: string, code: number | undefined): string {
  if (detail === 'ConnectingTimeout') return notLoaded('no answer came in time')
  if (detail === 'UnrecoverableEarlyEof') return notLoaded('the connection ended early')
  if (type === 'NetworkError') return notLoaded(status(code))
  if (detail === 'FormatUnsupported' || detail === 'FormatError') return notPlayed('it is no FLV stream')
  return notPlayed(detail)
}

/** Browsers load nothing over http into a page that came over https. Null where that is no obstacle. */
export const mixedContent = (pageProtocol: string, url: string): string | null =>
  pageProtocol === 'https:' && url.startsWith('http:')
    ? 'This desk came over https, and a browser loads nothing over http into it: copy the address into another player.'
    : null
