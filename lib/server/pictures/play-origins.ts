import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import type { PlayAddresses } from '@/lib/protocol/request'

type Known = Readonly<{
  pictures: ShowPictures
  /** What ZEGOCLOUD answered to takes of the show. */
  playInfo: readonly PlayAddresses[]
  mode: 'sandbox' | 'live'
}>

/** The sandbox tells addresses on this machine, and a rehearsal leaves it for none. */
const THIS_MACHINE = ['http://127.0.0.1:*', 'http://localhost:*']

/**
 * Lists the play domains that a desk may load streams from, as sources of a content policy: those of the addresses that
 * were typed, told or answered, and that of the account's pattern.
 */
export function playOrigins({ pictures, playInfo, mode }: Known): string[] {
  const { addresses, told, account } = pictures
  const urls = [
    account.pattern,
    ...addresses.map(({ url }) => url),
    ...[...told, ...playInfo].flatMap(({ flv, hls }) => [flv, hls]),
  ]
  const origins = urls.flatMap((url) => {
    const { protocol, origin } = url !== null && URL.canParse(url) ? new URL(url) : { protocol: '', origin: '' }
    return /^https?:$/.test(protocol) ? origin : []
  })
  return [...new Set([...(mode === 'sandbox' ? THIS_MACHINE : []), ...origins])].sort()
}
