import { compare } from '@/lib/shared/order'
import { plainName } from '@/lib/shared/plain-name'
import { addressOf } from './address'
import { inputsOf, type LayoutDocument, sentOf } from './document'
import type { Input } from './input'
import { isFilled, isNamed, NAME } from './is-filled'
import type { Output } from './output'
import type { SlotFor } from './slot'

/** Holds what a place asks of a stream in the room. `since` is when it came, in Unix ms. */
export type Arrival = Readonly<{
  streamId: string
  userId: string
  userName: string
  state: 'live' | 'gone'
  since: number
}>

/**
 * Holds who may fill the places of a show's layouts: whoever is in its room, and not what the show itself sends there
 * (contract 2.3, TargetRoom).
 */
export type Room = Readonly<{ entries: readonly Arrival[]; outputs: readonly Pick<Output, 'destination'>[] }>

/** Names the stream that fills each place, by the input's id. Empty places are missing. */
export type Filling = Readonly<Record<string, string>>

/**
 * Finds who stands in each place. The same layout and the same room give the same answer everywhere: the desk shows it,
 * and the server sends it. No stream stands twice, and none that the layout has beside its places. What is bound more
 * closely chooses first: streams, people, names, then the next to arrive. Equals choose from the bottom layer up. Ids
 * are compared without the prefix of the test environment, which lists have and people leave out (contract 1). Whom
 * somebody hid is not the next to arrive.
 */
export function fillingOf(document: LayoutDocument, { entries, outputs }: Room): Filling {
  const slots = sentOf(document).flatMap(({ id, source }) => (source.kind === 'slot' ? [{ id, who: source.for }] : []))
  if (slots.length === 0) return NOTHING
  const ends = [...sentOf(document).map(({ source }) => source), ...outputs.map(({ destination }) => destination)]
  const taken = plainIds(ends)
  const hidden = plainIds(inputsOf(document).flatMap((input) => (input.hidden ? [input.source] : [])))
  const found = directoryOf(entries.filter(({ state }) => state === 'live').sort(byArrival))
  const filling: Record<string, string> = {}
  for (const by of CLOSEST_FIRST) {
    for (const { id, who } of slots) {
      if (who.by !== by) continue
      const free = found(who).find(({ plain }) => !taken.has(plain) && !(by === 'next' && hidden.has(plain)))
      if (!free) continue
      taken.add(free.plain)
      filling[id] = free.streamId
    }
  }
  return filling
}

const NOTHING: Filling = {}
const CLOSEST_FIRST = ['stream', 'user', 'role', 'next'] as const

/** Arrivals of one moment are told apart by their stream ids, so that all desks agree. */
const byArrival = (a: Arrival, b: Arrival): number => a.since - b.since || compare(a.streamId, b.streamId)

/**
 * Returns what lists the streams that may stand in a place, the best first. A person's latest stream is the one that
 * they mean.
 */
function directoryOf(arrived: readonly Arrival[]): (who: SlotFor) => readonly Stream[] {
  const all = arrived.map(({ streamId, ...who }) => ({ ...who, streamId, plain: plainId(streamId) }))
  const streams = grouped(all, ({ plain }) => [plain])
  const people = grouped([...all].reverse(), ({ userId }) => [userId])
  const names = grouped(all, ({ userName, userId, plain }) => new Set([userName, userId, plain].map(plainName)))
  return (who) => {
    switch (who.by) {
      case 'stream':
        return streams.get(plainId(who.streamId)) ?? []
      case 'user':
        return people.get(who.userId) ?? []
      case 'role':
        return names.get(plainName(who.role)) ?? []
      case 'next':
        return all
    }
  }
}

type Stream = Readonly<{ streamId: string; plain: string }>

function grouped<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

const plainIds = (ends: readonly Input['source'][]): Set<string> =>
  new Set(ends.flatMap((end) => (end.kind === 'stream' ? [plainId(end.streamId)] : [])))

/** Returns a stream's id without the prefix of a test environment. */
export const plainId = (streamId: string): string => streamId.replace(/^(zegotest-\d+-)+/, '')

/**
 * Puts whoever fills a place into it, and the names of sources into labels that ask for them. Empty places stay. A
 * document without either comes back as it is.
 */
export function fillSlots(document: LayoutDocument, room: Room): LayoutDocument {
  const earlier = filledBefore.get(document)
  if (earlier && earlier.room.entries === room.entries && earlier.room.outputs === room.outputs) return earlier.filled
  const filled = withNames(filledAnew(document, room), room)
  filledBefore.set(document, { room, filled })
  return filled
}

/** Lists, checks and drawings ask for the same layout and the same room again and again. Neither ever changes. */
const filledBefore = new WeakMap<LayoutDocument, Readonly<{ room: Room; filled: LayoutDocument }>>()

function filledAnew(document: LayoutDocument, room: Room): LayoutDocument {
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

/** A label may hold this much. What is too long to be sent is refused by its own check. */
const MOST_TEXT = 1000

function withNames(document: LayoutDocument, { entries }: Room): LayoutDocument {
  const named = inputsOf(document).filter(isNamed)
  if (named.length === 0) return document
  const records = named.map((input) => [input.id, withName(input, nameIn(entries, input.source))] as const)
  return { ...document, records: { ...document.records, ...Object.fromEntries(records) } }
}

/** Returns the name of a source as an audience reads it. A person without one has the id of their stream. */
function nameIn(entries: Room['entries'], source: Input['source']): string {
  if (source.kind === 'url') return source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? source.url
  const entry = source.kind === 'stream' && entries.find(({ streamId }) => streamId === source.streamId)
  return (entry ? entry.userName : '') || addressOf(source)
}

const namedBefore = new WeakMap<Input, Readonly<{ name: string; input: Input }>>()

function withName(input: Input, name: string): Input {
  const earlier = namedBefore.get(input)
  if (earlier?.name === name) return earlier.input
  const text = input.label?.text.replaceAll(NAME, () => name).slice(0, MOST_TEXT) ?? ''
  const named: Input = { ...input, label: input.label && { ...input.label, text } }
  namedBefore.set(input, { name, input: named })
  return named
}

/** Leaves out the empty places. */
function withoutSlots(document: LayoutDocument): LayoutDocument {
  if (inputsOf(document).every(isFilled)) return document
  const records = Object.entries(document.records).filter(([, record]) => record.type !== 'input' || isFilled(record))
  return { ...document, records: Object.fromEntries(records) }
}

/** Returns what a take of the layout sends while these are in the room. */
export const toSend = (document: LayoutDocument, room: Room): LayoutDocument => withoutSlots(fillSlots(document, room))
