import { sourceKey } from '@/lib/layout/address'
import { apply } from '@/lib/layout/diff'
import { followingOf, inputsOf, type LayoutDocument, sentOf } from '@/lib/layout/document'
import { type Arrival, fillingOf, plainId, type Room } from '@/lib/layout/fill-slots'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import type { Input } from '@/lib/layout/input'
import type { FollowDeps } from '@/lib/layout/templates/lay-out-again'
import { updateInputs } from '@/lib/layout/update'
import { layRoom } from './lay-room'
import { addRoomInputs, isMadeByRoom, isOfRoom, type RoomInput, roomInputId } from './room-inputs'
import { type Whom, whomOf } from './whom'

/**
 * Holds the room, how many inputs the account may send, and the time (Unix ms). `places` are inputs that stay with
 * whoever fills them: what is on air has streams where its layout has places. `pinned` are sources that are sent with
 * whatever is taken, and so need one of the inputs where nobody who is shown is theirs.
 */
export type RoomNow = Room &
  Readonly<{ most: number; now: number; places: ReadonlySet<string>; pinned: readonly Input['source'][] }>

type Deps = Omit<FollowDeps, 'aspectOf'>

/** Holds the layout as it is then, who has come into it and gone from it, and what is waited for (whom.ts). */
export type Followed = Readonly<{
  document: LayoutDocument
  come: readonly Input[]
  gone: readonly Input[]
}> &
  Pick<Whom, 'awaited' | 'over' | 'until'>

/** Returns a layout that stays as it is. */
export const unfollowed = (document: LayoutDocument): Followed => ({
  document,
  come: [],
  gone: [],
  awaited: [],
  over: 0,
  until: null,
})

/** Nobody knows the shapes of the sources here: a style may say another one. */
const WIDE = 16 / 9

/** Returns how a layout follows the room; null where it does not, or where hands have it. */
export function roomFollowedBy(document: LayoutDocument): FollowRoom | null {
  const room = followingOf(document)?.room ?? null
  return room?.paused ? null : room
}

/**
 * Arranges a layout that follows the room for who is there. Who is not is hidden, and keeps their sound, label and
 * other settings; who is forgotten, and was brought by the room, is removed. Locked inputs, addresses, places and
 * streams of other rooms stay, and each takes one of the inputs that the account may send. It is pure, and doing it
 * twice changes nothing more.
 */
export function followRoom(document: LayoutDocument, known: RoomNow, deps: Deps): Followed {
  const following = followingOf(document)
  const room = roomFollowedBy(document)
  if (!following || !room) return unfollowed(document)
  const isFollowed = (input: Input): input is RoomInput => isOfRoom(input) && !known.places.has(input.id)
  const inputs = inputsOf(document).filter(isFollowed)
  const inputBy = new Map(inputs.toReversed().map((input) => [plainId(input.source.streamId), input]))
  const entries = candidatesIn(document, room, known)
  const listed = new Set(known.entries.map(({ streamId }) => plainId(streamId)))
  const others = sentOf(document).filter(
    (input) => !isFollowed(input) || !(listed.has(plainId(input.source.streamId)) || isMadeByRoom(input)),
  )
  const isShown = ({ streamId }: Arrival) => inputBy.get(plainId(streamId))?.hidden === false
  const withFree = (free: number) =>
    whomOf(room, entries, { isShown, most: known.most - others.length - free, now: known.now })
  const whom = leavingFree(withFree, sourcesLacking(known.pinned, others))
  const idOf = (streamId: string) => inputBy.get(plainId(streamId))?.id ?? roomInputId(streamId)
  const ids = whom.shown.map(({ streamId }) => idOf(streamId))
  const isWanted = new Set(ids)

  const forgotten = inputs.filter((input) => !listed.has(plainId(input.source.streamId)) && isMadeByRoom(input))
  const turned = inputs.filter(({ source }) => listed.has(plainId(source.streamId)))
  const hidden = Object.fromEntries(turned.map(({ id }) => [id, { hidden: !isWanted.has(id) }]))
  const missing = whom.shown.filter(({ streamId }) => !inputBy.has(plainId(streamId)))
  const kept = without(document, forgotten)
  const turnedOver = apply(kept, updateInputs(kept, hidden))
  const present = apply(turnedOver, addRoomInputs(turnedOver, missing, known.entries))
  const seats = { ids, hasSpotlight: whom.hasSpotlight }
  const after = apply(present, layRoom(present, following, seats, { ...deps, aspectOf: () => WIDE }))
  const { awaited, over, until } = whom
  return { document: after, ...between(document, after), awaited, over, until }
}

/** Shows fewer until each pinned sound that nobody of those has may be sent too. */
function leavingFree(withFree: (free: number) => Whom, sounds: readonly string[]): Whom {
  for (let free = 0; ; ) {
    const whom = withFree(free)
    const shown = new Set(whom.shown.map(({ streamId }) => keyOf({ kind: 'stream', streamId })))
    const lacking = sounds.filter((sound) => !shown.has(sound)).length
    if (lacking <= free) return whom
    free = lacking
  }
}

function sourcesLacking(sources: RoomNow['pinned'], inputs: readonly Input[]): readonly string[] {
  const has = new Set(inputs.map(({ source }) => keyOf(source)))
  return [...new Set(sources.map(keyOf))].filter((key) => !has.has(key))
}

/** A stream is the same with and without the prefix of a test environment. */
const keyOf = (source: Input['source']): string =>
  source.kind === 'stream' ? `stream:${plainId(source.streamId)}` : sourceKey(source)

/** Leaves out whom the operator has, what the show itself sends there, and who has a place of another kind. */
function candidatesIn(document: LayoutDocument, { leftOut }: FollowRoom, known: RoomNow): RoomNow['entries'] {
  const locked = inputsOf(document).flatMap((input) =>
    input.source.kind === 'stream' && (input.locked || known.places.has(input.id)) ? [input.source.streamId] : [],
  )
  const sent = known.outputs.flatMap(({ destination }) => (destination.kind === 'stream' ? [destination.streamId] : []))
  const taken = new Set([...leftOut, ...locked, ...sent, ...Object.values(fillingOf(document, known))].map(plainId))
  return known.entries.filter(({ streamId }) => !taken.has(plainId(streamId)))
}

function without(document: LayoutDocument, inputs: readonly Input[]): LayoutDocument {
  if (inputs.length === 0) return document
  const ids = new Set(inputs.map(({ id }) => id))
  return { ...document, records: Object.fromEntries(Object.entries(document.records).filter(([id]) => !ids.has(id))) }
}

function between(before: LayoutDocument, after: LayoutDocument): Pick<Followed, 'come' | 'gone'> {
  const ids = (document: LayoutDocument) => new Set(sentOf(document).map(({ id }) => id))
  const [earlier, later] = [ids(before), ids(after)]
  return {
    come: sentOf(after).filter(({ id }) => !earlier.has(id)),
    gone: sentOf(before).filter(({ id }) => !later.has(id)),
  }
}
