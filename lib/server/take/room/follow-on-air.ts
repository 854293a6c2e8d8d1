import { inputsOf, sentOf } from '@/lib/layout/document'
import { toSend } from '@/lib/layout/fill-slots'
import { isFilled } from '@/lib/layout/is-filled'
import { type Followed, followRoom, type RoomNow, roomFollowedBy, unfollowed } from '@/lib/layout/room/follow'
import type { Laying } from '@/lib/mix/without-missing'
import type { Layout } from '@/lib/protocol/live'
import type { Program } from '@/lib/protocol/task'

/**
 * Arranges what is on air for who is in the room, where it was taken from a layout that follows it. It stays as it is
 * where that layout is paused, follows the room no more or is deleted; where it was put back on air as it was before;
 * and where nobody would be left, since an empty mix is no way out. The sounds that stay are inputs of it already.
 */
export function followOnAir(
  program: Program,
  layout: Pick<Layout, 'document'> | null,
  room: Omit<RoomNow, 'places' | 'pinned'>,
  laying: Laying,
): Followed {
  const whole = program.wanted ?? program.document
  if (!layout || program.asOf !== null || !roomFollowedBy(layout.document)) return unfollowed(whole)
  const slots = inputsOf(layout.document).filter((input) => !isFilled(input))
  const places = new Set(slots.map(({ id }) => id))
  const followed = followRoom(whole, { ...room, places, pinned: [] }, laying)
  const document = toSend(followed.document, room)
  return sentOf(document).length > 0 ? { ...followed, document } : { ...unfollowed(whole), until: followed.until }
}
