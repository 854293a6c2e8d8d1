import type { Account } from '@/lib/desk/live'
import type { Destination } from '@/lib/layout/show'

/** What decides how a stream is called on the wire. */
export type Naming = Pick<Account, 'appId' | 'isTest'>

/**
 * A stream id as ZEGOCLOUD knows it. In the test environment typed ids get a prefix; one that came from the room's
 * list has it already and stays as it is (contract 1).
 */
export function toStreamId(streamId: string, { appId, isTest }: Naming): string {
  const prefix = `zegotest-${appId}-`
  return !isTest || streamId.startsWith(prefix) ? streamId : prefix + streamId
}

/** Equal for two sources or destinations exactly when they are the same stream or URL on the wire. */
export const wireKey = (place: Destination, account: Naming): string =>
  place.kind === 'url' ? `url ${place.url}` : `stream ${toStreamId(place.streamId, account)}`

/** The stream id or URL as the operator knows it. */
export const shown = (place: Destination): string => (place.kind === 'url' ? place.url : place.streamId)
