import * as z from '@/lib/shared/schema'
import { MAX_URL } from '@/lib/zego/limits'

/** Stands for the stream's id in the pattern of an account. */
const PLACE = '{streamId}'

export type Playable = Readonly<{ kind: 'hls' | 'flv'; url: string }>

/** A stream of the show's room that is played over RTC. Its address is none: it only tells it from the others. */
export type OverRtc = Readonly<{ kind: 'rtc'; url: `rtc:${string}`; streamId: string }>

/** A still that ZEGOCLOUD takes of a stream again and again, always at the same address. */
export type Snapshot = Readonly<{ kind: 'snapshot'; url: string }>

/** Says how a browser plays an address, by the end of its path; null for one that it cannot play. */
export function kindOf(url: string): Playable['kind'] | null {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  if (/\.m3u8$/i.test(path)) return 'hls'
  return /\.flv$/i.test(path) ? 'flv' : null
}

function isOfWeb(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password, hash } = new URL(url)
  return /^https?:$/.test(protocol) && `${username}${password}${hash}` === ''
}

const isPlayable = (url: string): boolean => isOfWeb(url) && kindOf(url) !== null

const Address = z
  .string()
  .check(
    z.trim(),
    z.maxLength(MAX_URL, `must have at most ${MAX_URL} characters`),
    z.regex(/^[\x21-\x7e]*$/, 'must hold letters, digits and signs of ASCII only, without a space'),
  )

/** Accepts an address at which a browser plays one stream. Its query may hold a signature. */
export const PlayAddress = Address.check(
  z.refine(
    isPlayable,
    'must be an address such as https://pull.example.com/live/camera.flv or ….m3u8, without a password',
  ),
)

/** Accepts an address at which a browser finds a picture. Its query may hold a signature. */
export const PictureAddress = Address.check(
  z.refine(isOfWeb, 'must be an address such as https://…, without a password'),
)

/**
 * Accepts the addresses of all streams of an account. The stream's id stands behind the host: the content policy of a
 * page names hosts.
 */
export const PlayPattern = Address.check(
  z.refine((text) => text.split(PLACE).length === 2, `must hold ${PLACE} once`),
  z.refine(
    (text) =>
      isPlayable(fill(text, 'id')) && fill(text, 'a').split('/', 3).join() === fill(text, 'b').split('/', 3).join(),
    `must be an address such as https://pull.example.com/live/${PLACE}.flv or ….m3u8, without a password`,
  ),
)

const fill = (pattern: string, streamId: string): string => pattern.replace(PLACE, () => encodeURIComponent(streamId))

/** Returns what a browser plays; null for an address that it cannot play. */
export function toPlayable(url: string): Playable | null {
  const kind = kindOf(url)
  return kind && { kind, url }
}

/** Returns where a stream is played by the pattern of its account. */
export const playableBy = (pattern: string, streamId: string): Playable | null => toPlayable(fill(pattern, streamId))

/** Tells whether browsers refuse the address: they load nothing over http into a page that came over https. */
export const isRefused = (url: string, page: string): boolean => page.startsWith('https:') && url.startsWith('http:')
