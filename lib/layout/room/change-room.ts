import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument } from '@/lib/layout/document'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import { updateRecord } from '@/lib/layout/update'

/** Changes how a layout follows the room. It is empty where the layout does not. */
export function changeRoom(document: LayoutDocument, change: Partial<FollowRoom>): Diff {
  const following = followingOf(document)
  if (!following?.room) return NO_CHANGE
  return updateRecord(document, { ...following, room: { ...following.room, ...change } })
}

/** Has hands arrange a layout that follows the room, until they let the room do it again. */
export const pauseRoom = (document: LayoutDocument): Diff => changeRoom(document, { paused: true })
