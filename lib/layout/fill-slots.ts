import { compare } from '@/lib/shared/order'
import { inputsOf, type LayoutDocument } from './document'
import type { Input } from './input'
import { isFilled } from './is-filled'
import type { SlotFor } from './slot'

/** Holds what a place asks of a stream in the room. `since` is when it came, in Unix ms. */
export type Arrival = Readonly<{
  streamId: string
  userId: string
  userName: string
  state: 'live' | 'gone'
  since: number
}>

/** Names the stream that fills each place, by the input's id. Empty places are missing. */
export type Filling = Readonly<Record<string, string>>

/**
 * Finds who stands in each place. The same layout and the same room give the same answer everywhere: the desk shows it,
 * and the server sends it. No stream stands twice, and none that the layout has beside its places. What is bound more
 * closely chooses first: streams, people, names, then the next to arrive. Equals choose from the bottom layer up.
 */
export function fillingOf(document: LayoutDocument, room: readonly Arrival[]): Filling {
  const slots = inputsOf(document).flatMap(({ id, source }) =>
    source.kind === 'slot' ? [{ id, who: source.for }] : [],
  )
  if (slots.length === 0) return NOTHING
  const taken = new Set(inputsOf(document).flatMap(({ source }) => (source.kind === 'stream' ? [source.streamId] : [])))
  const arrived = room.filter(({ state }) => state === 'live').sort(byArrival)
  const filling: Record<string, string> = {}
  for (const by of CLOSEST_FIRST) {
    for (const { id, who } of slots) {
      if (who.by !== by) continue
      const found = candidates(who, arrived).find(({ streamId }) => !taken.has(streamId))
      if (!found) continue
      taken.add(found.streamId)
      filling[id] = found.streamId
    }
  }
  return filling
}

const NOTHING: Filling = {}
const CLOSEST_FIRST = ['stream', 'user', 'role', 'next'] as const

/** Arrivals of one moment are told apart by their stream ids, so that all desks agree. */
const byArrival = (a: Arrival, b: Arrival): number => a.since - b.since || compare(a.streamId, b.streamId)

/** Lists who may stand in a place, the best first. A person's latest stream is the one that they mean. */
function candidates(who: SlotFor, arrived: readonly Arrival[]): readonly Arrival[] {
  switch (who.by) {
    case 'stream':
      return arrived.filter(({ streamId }) => streamId === who.streamId)
    case 'user':
      return arrived.filter(({ userId }) => userId === who.userId).reverse()
    case 'role':
      return arrived.filter(({ userName, userId, streamId }) => [userName, userId, streamId].some(isCalled(who.role)))
    case 'next':
      return arrived
  }
}

const isCalled =
  (role: string) =>
  (name: string): boolean =>
    plain(name) === plain(role)

/** Cases, accents and blanks at the ends make no other name. */
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** Puts whoever fills a place into it. Empty places stay. A document without places comes back as it is. */
export function fillSlots(document: LayoutDocument, room: readonly Arrival[]): LayoutDocument {
  const earlier = filledBefore.get(document)
  if (earlier?.room === room) return earlier.filled
  const filled = filledAnew(document, room)
  filledBefore.set(document, { room, filled })
  return filled
}

/** Lists, checks and drawings ask for the same layout and the same room again and again. Neither ever changes. */
const filledBefore = new WeakMap<LayoutDocument, Readonly<{ room: readonly Arrival[]; filled: LayoutDocument }>>()

function filledAnew(document: LayoutDocument, room: readonly Arrival[]): LayoutDocument {
  const filling = Object.entries(fillingOf(document, room))
  if (filling.length === 0) return document
  const filled = filling.flatMap(([id, streamId]) => {
    const record = document.records[id]
    return record?.type === 'input' ? [[id, withStream(record, streamId)] as const] : []
  })
  return { ...document, records: { ...document.records, ...Object.fromEntries(filled) } }
}

/** An edit makes new objects of what it changes alone: so do filled places, and pictures of the rest stay. */
const known = new WeakMap<Input, Input>()

function withStream(input: Input, streamId: string): Input {
  const earlier = known.get(input)
  if (earlier?.source.kind === 'stream' && earlier.source.streamId === streamId) return earlier
  const filled: Input = { ...input, source: { kind: 'stream', streamId } }
  known.set(input, filled)
  return filled
}

/** Leaves out the empty places. */
function withoutSlots(document: LayoutDocument): LayoutDocument {
  if (inputsOf(document).every(isFilled)) return document
  const records = Object.entries(document.records).filter(([, record]) => record.type !== 'input' || isFilled(record))
  return { ...document, records: Object.fromEntries(records) }
}

/** Returns what a take of the layout sends while these are in the room. */
export const toSend = (document: LayoutDocument, room: readonly Arrival[]): LayoutDocument =>
  withoutSlots(fillSlots(document, room))
