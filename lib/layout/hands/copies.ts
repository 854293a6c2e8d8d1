import { aside } from '@/lib/geometry/aside'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { addressOf, sourceKey } from '../address'
import { addOnTop, chosen } from '../commands'
import type { Diff } from '../diff'
import { followingOf, inputsOf, isOnFrame, type LayoutDocument, MAX_RECORDS } from '../document'
import type { Input, Source } from '../input'
import { MAX_NAME } from '../name'
import { regrouped } from './regrouped'

export const NO_ROOM = `A layout holds at most ${MAX_RECORDS} inputs and pictures. Remove some first.`

/** Tells whether a layout has room for so many more inputs. */
export const hasRoomFor = ({ records }: LayoutDocument, more: number): boolean =>
  Object.keys(records).length + more <= MAX_RECORDS

/**
 * Makes new inputs of these, for the same layout or another one. A mix has a stream or an address once: where the
 * layout has it already, the copy is an empty place with the same look. A sound-wave id that is taken is left to the
 * crossing. Copies are not locked, and in groups of their own.
 */
export function copiesOf(document: LayoutDocument, inputs: readonly Input[], newId: () => string): Input[] {
  const there = inputsOf(document)
  const sources = new Set(there.map(({ source }) => sourceKey(source)))
  const soundIds = new Set(there.map(({ soundLevelId }) => soundLevelId))
  const copies = inputs.map((input) => {
    const key = sourceKey(input.source)
    const source = sources.has(key) ? placeFor(input.source) : input.source
    const soundLevelId = soundIds.has(input.soundLevelId) ? null : input.soundLevelId
    sources.add(key)
    soundIds.add(soundLevelId)
    return { ...input, id: newId(), source, soundLevelId, locked: false }
  })
  return regrouped(
    copies,
    newId,
    there.flatMap(({ group }) => group?.name ?? []),
  )
}

/**
 * Empties a place. That of a stream waits until the stream is free. An address never comes into a room: its place goes
 * by its name, for an operator to fill.
 */
function placeFor(source: Source): Source {
  switch (source.kind) {
    case 'stream':
      return { kind: 'slot', for: { by: 'stream', streamId: source.streamId } }
    case 'url':
      return { kind: 'slot', for: { by: 'role', role: source.url.slice(-MAX_NAME).replace(/^\p{Cs}/u, '') } }
    case 'slot':
      return source
  }
}

/**
 * Returns where copies of these inputs are seen: where `rects` has them, unless one would lie exactly upon another
 * input of the same source.
 */
export function seenAt(
  document: LayoutDocument,
  inputs: readonly Input[],
  rects: readonly Rect[],
  on: Readonly<{ frame: Size; step: Step }>,
): readonly Rect[] {
  const taken = new Set(inputsOf(document).map((input) => spotOf(input, input)))
  return aside(rects, on, (at) => inputs.some((input, index) => taken.has(spotOf(input, at[index] ?? input))))
}

const spotOf = ({ source }: Input, { x, y, width, height }: Rect): string =>
  [x, y, width, height, likeness(source)].join()

/** Returns what a source and the empty place for it have in common. */
export const likeness = (source: Source): string => addressOf(placeFor(source))

/**
 * Adds copies that a hand has put somewhere. A layout follows nothing from then on, as after a move: laid out for them,
 * it would take them away from there, and mostly for places that nobody can fill.
 */
export function addByHand(document: LayoutDocument, copies: readonly Input[]): Diff {
  const following = followingOf(document)
  const diff = addOnTop(document, copies)
  return following && copies.some(isOnFrame) ? { ...diff, removed: { following } } : diff
}

/**
 * Copies inputs, on top and a little aside. `ids` are the copies', bottom first, to select them. Null where there is no
 * room for so many.
 */
export function duplicateInputs(
  document: LayoutDocument,
  ids: readonly string[],
  { newId, ...on }: Readonly<{ newId: () => string; frame: Size; step: Step }>,
): { diff: Diff; ids: string[] } | null {
  const inputs = chosen(document, ids)
  if (!hasRoomFor(document, inputs.length)) return null
  const rects = seenAt(document, inputs, inputs.map(toRect), on)
  const copies = copiesOf(document, inputs, newId).map((copy, index) => ({ ...copy, ...rects[index] }))
  return { diff: addByHand(document, copies), ids: copies.map(({ id }) => id) }
}
