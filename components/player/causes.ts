import type { Cause } from './player-state'

const soon = (because: string): Cause => ({ because, again: 'soon', isAbsent: false })
const absent = (because: string): Cause => ({ because, again: 'soon', isAbsent: true })
const slowly = (because: string): Cause => ({ because, again: 'slowly', isAbsent: false })
const never = (because: string): Cause => ({ because, again: 'never', isAbsent: false })

/** Every reason why a stream is not seen, as the end of a sentence: *Trying again in 3 s: it is not there yet*. */
export const CAUSES = {
  notThere: absent('it is not there yet'),
  gone: absent('it is not there any more'),
  empty: absent('the server answers, but with nothing'),
  nothingYet: absent('the server answers, but sends nothing yet'),
  noAnswer: absent('nothing comes from the server'),
  noPicture: soon('something arrives, but no picture starts'),
  silent: soon('nothing arrives any more'),
  stuck: soon('its picture does not go on'),
  anew: soon('its playlist has started anew'),
  part: soon('a part of it is missing'),
  cut: soon('the connection broke'),
  offline: soon('this browser is offline'),
  unreachable: soon('nobody answers at this address: the name of its server may be wrong, or it is down'),
  blocked: soon('its server does not let this page read the answer (CORS); often so where a stream is not there yet'),
  codecH265: slowly('it is H.265, which this browser does not show: send H.264'),
  codec: slowly('this browser does not show its codec: send H.264 and AAC'),
  notHls: slowly('what is at this address is not an HLS playlist'),
  notFlv: slowly('what is at this address is not an FLV stream'),
  webPage: slowly('a web page is at this address, and no stream'),
  forbidden: slowly('the server refuses it (HTTP 403): its key may have expired'),
  notAllowed: never('load this page anew, it does not know this server yet'),
  mixed: never(
    'a browser loads nothing over http into a page that came over https: copy the address into another player',
  ),
  noHls: never('this browser cannot play HLS: copy the address into another player'),
  noFlv: never('this browser cannot play HTTP-FLV: copy the address into another player'),
  noPlayer: soon('the player could not be loaded from Mixdesk'),
} as const satisfies Record<string, Cause>

/** Says what an HTTP status means, or null for one that is no refusal. */
export function causeOfStatus(status: number): Cause | null {
  if (status === 404 || status === 410) return CAUSES.notThere
  if (status === 401) return slowly('the server refuses it (HTTP 401): its key may have expired')
  if (status === 403) return CAUSES.forbidden
  return status >= 400 ? soon(`the server answered HTTP ${status}`) : null
}

/** Browsers load nothing over http into a page that came over https, except from the machine itself. */
export const isMixed = (pageProtocol: string, url: string): boolean =>
  pageProtocol === 'https:' && url.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)
