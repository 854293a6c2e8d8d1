import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { type Following, followingOf, type LayoutDocument } from '@/lib/layout/document'
import { MOST_NAMED, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import { changeRoom } from '@/lib/layout/room/change-room'
import { updateRecord } from '@/lib/layout/update'
import { MAX_STREAM_ID } from '@/lib/zego/limits'

/** Has a layout follow the room, by the template that it follows or else packed; or follow its template alone. */
export function turnRoom(document: LayoutDocument, isOn: boolean, style: Following['style']): Diff {
  const before = followingOf(document)
  if (before) return updateRecord(document, { ...before, room: isOn ? PLAIN_ROOM : null })
  if (!isOn) return NO_CHANGE
  const following: Following = { type: 'following', id: 'following', template: 'arrange', style, room: PLAIN_ROOM }
  return { ...NO_CHANGE, added: { following } }
}

/** Has a layout that follows the room lie by another template. */
export function layBy(document: LayoutDocument, template: string): Diff {
  const following = followingOf(document)
  return following ? updateRecord(document, { ...following, template }) : NO_CHANGE
}

/** Offers the templates that suit many numbers; where one does not suit, pictures are packed. */
export const TEMPLATES = [
  { value: 'arrange', label: 'Packed' },
  { value: 'grid', label: 'Grid' },
  { value: 'spotlight', label: 'One large, others beside' },
  { value: 'strip', label: 'One large, others below' },
] as const

/** Reads names that are typed with commas between them, or says what is wrong with them. */
export function namesIn(text: string): readonly string[] | string {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.some((name) => name.length > MAX_STREAM_ID)) return `A name has at most ${MAX_STREAM_ID} characters.`
  return names.length > MOST_NAMED ? `Enter at most ${MOST_NAMED} names.` : [...new Set(names)]
}

/** Leaves a stream out of what the room brings, or lets it in again. */
export function leaveOut(document: LayoutDocument, streamId: string, isOut: boolean): Diff {
  const leftOut = followingOf(document)?.room?.leftOut ?? []
  const others = leftOut.filter((id) => id !== streamId)
  return changeRoom(document, { leftOut: (isOut ? [...others, streamId] : others).slice(-MOST_NAMED) })
}
