import type { Size } from '@/lib/geometry/rect'
import type { ShowSettings } from '@/lib/layout/show'
import { isRefused, type Playable, playableBy, toPlayable } from './play-address'
import type { ShowPictures } from './show-pictures'

/** Says where an output of the mix is played, and with how large a picture it was accepted. */
export type ProgramAddress = Playable & Readonly<{ streamId: string; size: Size | null }>

type Answered<P> = Readonly<{ playInfo: readonly P[]; answeredAt: number | null }>
type Task<P> = Readonly<{ startedAt: number | null; program: Readonly<{ playInfo: readonly P[] }> | null }>

/**
 * Returns where the last take was told to be played. A take that was answered without addresses leaves those of its
 * task as they were. `requests` are newest first.
 */
export function playInfoOf<P>({ program, startedAt }: Task<P>, requests: readonly Answered<P>[]): readonly P[] {
  if (program && program.playInfo.length > 0) return program.playInfo
  const isOfTask = (at: number | null) => at !== null && startedAt !== null && at >= startedAt
  return requests.find(({ playInfo, answeredAt }) => playInfo.length > 0 && isOfTask(answeredAt))?.playInfo ?? NONE
}

const NONE: readonly never[] = []

type Addresses = Readonly<{ streamId: string; flv: string | null; hls: string | null }>
type Known = Readonly<{ told: readonly Addresses[]; account: Pick<ShowPictures['account'], 'pattern'> }>
type OnAir = Readonly<{ playInfo: readonly Addresses[]; settings: ShowSettings }>

/**
 * Lists where a browser can play what is on air, output by output: what the take was answered, what was told of the
 * stream, and the pattern of the account. HTTP-FLV goes before HLS, since it is some 8 s less late.
 */
export function programAddresses({ playInfo, settings }: OnAir, known: Known | null): ProgramAddress[] {
  const outputs = settings.outputs.map(({ destination, width, height }) => ({
    streamId: destination.kind === 'stream' ? destination.streamId : '',
    size: { width, height },
  }))
  const isNamed = (streamId: string) => outputs.some((output) => output.streamId === streamId)
  const unnamed = playInfo.flatMap(({ streamId }) => (isNamed(streamId) ? [] : [{ streamId, size: null }]))
  const all = [...outputs, ...unnamed].flatMap(({ streamId, size }) => {
    const told = [...playInfo, ...(streamId === '' ? [] : (known?.told ?? []))].filter(
      (each) => each.streamId === streamId,
    )
    const byPattern = streamId !== '' && known?.account.pattern ? playableBy(known.account.pattern, streamId) : null
    const found = [
      ...told.map(({ flv }) => toKind(flv, 'flv')),
      ...told.map(({ hls }) => toKind(hls, 'hls')),
      byPattern,
    ]
    return found.flatMap((playable) => (playable ? [{ ...playable, streamId, size }] : []))
  })
  return all.filter(({ url }, index) => all.findIndex((each) => each.url === url) === index)
}

/** What an answer calls HLS or FLV is one, whatever its path ends with. */
const toKind = (url: string | null, kind: Playable['kind']): Playable | null =>
  url === null ? null : (toPlayable(url) ?? { kind, url })

/** What a browser can play: it may know no FLV, and plays nothing over http in a page that came over https. */
export type Able = Readonly<{ flv: boolean; page: string }>

/** Names an address by what stays the same from take to take: a signature is another each time. */
export const nameOfAddress = ({ kind, streamId, url }: ProgramAddress): string =>
  [kind, streamId, url.split('?', 1)[0]].join(' ')

/**
 * Chooses what is played: what somebody chose by its name, else the first that can be played here, else the first at
 * all, of which the player says why it cannot be.
 */
export function chooseAddress(
  addresses: readonly ProgramAddress[],
  chosen: string | null,
  { flv, page }: Able,
): ProgramAddress | null {
  const byHand = addresses.find((address) => nameOfAddress(address) === chosen)
  const able = addresses.find(({ kind, url }) => (kind === 'hls' || flv) && !isRefused(url, page))
  return byHand ?? able ?? addresses[0] ?? null
}
