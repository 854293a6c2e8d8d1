import { toRect } from '@/lib/geometry/rect'
import { apply, compose, type Diff, isSame } from '@/lib/layout/diff'
import { followingOf, inputOf, type LayoutDocument, placedOf, sentOf } from '@/lib/layout/document'
import { plainId } from '@/lib/layout/fill-slots'
import { MOST_NAMED } from '@/lib/layout/following/follow-room'
import type { Input } from '@/lib/layout/input'
import { changeRoom } from '@/lib/layout/room/change-room'

/** What is left of an edit in a layout that follows the room, and whether a hand has paused that. */
type Kept = Readonly<{ diff: Diff; isPaused: boolean }>

/**
 * Has a layout go on following the room through an edit: whom a hand removes or hides is left out from then on, and
 * whom it brings is not. Who has put a picture elsewhere has the layout paused, since the room would put it back. The
 * server lays out the others. An edit that says itself what the layout follows is left as it is.
 */
export function keepRoom(document: LayoutDocument, diff: Diff): Kept {
  const after = apply(document, diff)
  const room = followingOf(document)?.room
  if (!room || followingOf(after) !== followingOf(document)) return { diff, isPaused: false }
  const [before, now] = [streamsIn(document), streamsIn(after)]
  const gone = [...before].filter((id) => !now.has(id))
  const come = [...now].filter((id) => !before.has(id))
  if (gone.length === 0 && come.length === 0) {
    const isPaused = !room.paused && placedOf(after).some((input) => hasMoved(inputOf(document, input.id), input))
    return { diff: isPaused ? compose(diff, changeRoom(after, { paused: true })) : diff, isPaused }
  }
  const kept = room.leftOut.filter((id) => !come.includes(plainId(id)) && !gone.includes(plainId(id)))
  return { diff: compose(diff, changeRoom(after, { leftOut: [...kept, ...gone].slice(-MOST_NAMED) })), isPaused: false }
}

const streamsIn = (document: LayoutDocument): ReadonlySet<string> =>
  new Set(sentOf(document).flatMap(({ source }) => (source.kind === 'stream' ? [plainId(source.streamId)] : [])))

const hasMoved = (before: Input | null, now: Input): boolean =>
  before !== null && !now.locked && !isSame(toRect(before), toRect(now))
