import { fieldName, list } from '@/lib/editor/state/words'
import type { Diff } from '@/lib/layout/diff'
import {
  followingOf,
  inputOf,
  inputsOf,
  type LayoutDocument,
  type LayoutRecord,
  watermarkOf,
} from '@/lib/layout/document'
import type { Input, Label, Source } from '@/lib/layout/input'
import { isFilled, NAME } from '@/lib/layout/is-filled'

/** Returns what an operator calls an input: whoever fills it, where it is a place. */
type NameOf = (input: Input) => string

/**
 * Names inputs by who stands in them. `filled` are documents with their places filled from the room, the
 * latest first: whoever is hidden or removed is called by who stood there before.
 */
export function namingIn(filled: readonly LayoutDocument[], nameOf: (source: Source) => string): NameOf {
  return (input) => {
    const found = filled.flatMap((each) => inputOf(each, input.id) ?? [])
    return nameOf((found.find(isFilled) ?? found[0] ?? input).source)
  }
}

/** Describes an edit for a screen reader in at most three sentences, then a count. Empty when nothing changed. */
export function describeEdit(diff: Diff, after: LayoutDocument, nameOf: NameOf): string {
  const others = laidOutAnew(diff, after)
  const named = new Set(Object.keys(diff.updated).filter((id) => isLabelledByName(diff, after, id)))
  const sentences = [
    ...inputsIn(diff.added).map((input) => `${nameOf(input)} placed at ${input.x}, ${input.y}`),
    ...inputsIn(diff.removed).map((input) => `${nameOf(input)} removed`),
    ...(diff.added.watermark ? ['Watermark placed'] : []),
    ...(diff.removed.watermark ? ['Watermark removed'] : []),
    ...Object.entries(diff.updated)
      .filter(([id]) => !others.has(id) && !(named.size > 1 && named.has(id)))
      .map(([id, fields]) => describeUpdate(id, Object.keys(fields), after, nameOf)),
    ...(named.size > 1 ? [`${named.size} inputs are labelled with their names`] : []),
    ...(others.size > 0 ? [sayLaidOut(diff, after)] : []),
    ...(diff.added.following ? [followsNow(after)] : []),
    ...(diff.removed.following ? [followsNoMore(diff.removed.following)] : []),
  ]
  const rest = sentences.length - 3
  return [...sentences.slice(0, 3), ...(rest > 0 ? [`and ${rest} more changes`] : [])].join('. ')
}

const isLabelledByName = (diff: Diff, after: LayoutDocument, id: string): boolean =>
  diff.updated[id]?.label !== undefined && inputOf(after, id)?.label?.text === NAME

/**
 * Lists the inputs that were only moved because others came, went or were hidden, as a followed template has it, or
 * because the room has laid them out: a hand would have paused that.
 */
function laidOutAnew(diff: Diff, after: LayoutDocument): ReadonlySet<string> {
  const following = followingOf(after)
  const entries = Object.entries(diff.updated)
  const isByRoom = following?.room?.paused === false && !diff.updated.following && !diff.added.following
  if (!following || !(isByRoom || areOthers(diff))) return new Set()
  return new Set(entries.flatMap(([id, fields]) => (Object.keys(fields).every((field) => RECT.has(field)) ? [id] : [])))
}

/** Tells whether somebody came, went, was hidden or shown. */
const areOthers = ({ added, updated, removed }: Diff): boolean =>
  Object.values({ ...added, ...removed }).some(({ type }) => type === 'input') ||
  Object.values(updated).some((fields) => 'hidden' in fields || 'placed' in fields)

const sayLaidOut = (diff: Diff, after: LayoutDocument): string =>
  areOthers(diff) || !followingOf(after)?.room ? 'The others are laid out anew' : 'The room has laid it out anew'

const RECT: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height', 'cornerRadius', 'order'])

/** Says why an edit did not change these inputs, and how they can be changed. */
export function describeRefusal(ids: readonly string[], { records }: LayoutDocument, nameOf: NameOf): string {
  const names = ids.map((id) => records[id]).flatMap((record) => (record?.type === 'input' ? nameOf(record) : []))
  const rest = names.length - 3
  const shown = rest > 0 ? [...names.slice(0, 3), `${rest} more`] : names
  return names.length === 1 ? `${list(shown)} is locked. L unlocks it.` : `${list(shown)} are locked. L unlocks them.`
}

const inputsIn = (records: Diff['added']): Input[] => Object.values(records).filter((record) => record.type === 'input')

function describeUpdate(id: string, fields: readonly string[], after: LayoutDocument, nameOf: NameOf) {
  const input = inputOf(after, id)
  if (!input) return describeOther(id, fields, after)
  const name = nameOf(input)
  if (fields.includes('label')) return describeLabel(name, input.label)
  const sized = fields.includes('width') || fields.includes('height')
  if (sized) return `${name} is now ${input.width} by ${input.height} at ${input.x}, ${input.y}`
  if (fields.includes('x') || fields.includes('y')) return `${name} moved to ${input.x}, ${input.y}`
  if (fields.includes('locked')) return `${name} is ${input.locked ? 'locked' : 'unlocked'}`
  if (fields.includes('hidden')) return `${name} is ${input.hidden ? 'hidden: neither seen nor heard' : 'shown'}`
  if (fields.includes('placed')) return input.placed ? `${name} is on the frame` : `${name} is sound only`
  if (fields.includes('group')) return input.group ? `${name} is in ${input.group.name}` : `${name} is in no group`
  if (fields.includes('source')) return `The source is now ${name}`
  if (!fields.includes('order')) return `${name}: ${list(fields.map(fieldName))} changed`
  const index = inputsOf(after).findIndex((other) => other.id === id)
  return `${name} is layer ${index + 1} of ${inputsOf(after).length} from the bottom`
}

const followsNoMore = (was: LayoutRecord): string =>
  `The layout no longer follows ${was.type === 'following' && was.room ? 'the room' : 'its template'}`

/** Says what a layout follows. */
function followsNow(after: LayoutDocument): string {
  const room = followingOf(after)?.room
  if (!room) return 'The layout follows its template'
  return room.paused ? 'The layout follows the room once it is let again' : 'The layout follows the room'
}

function describeOther(id: string, fields: readonly string[], after: LayoutDocument): string {
  if (id === 'following' && fields.includes('room')) return followsNow(after)
  if (id === 'following')
    return fields.includes('template') ? 'The layout follows another template' : 'Its template is spaced anew'
  if (id === 'watermark') return describeWatermark(fields, after)
  return fields.includes('guides') ? 'Guides changed' : 'Background changed'
}

function describeWatermark(fields: readonly string[], after: LayoutDocument): string {
  const watermark = watermarkOf(after)
  if (!watermark || fields.includes('url')) return 'Watermark changed'
  const { x, y, width, height } = watermark
  const sized = fields.includes('width') || fields.includes('height')
  return sized ? `Watermark is now ${width} by ${height} at ${x}, ${y}` : `Watermark moved to ${x}, ${y}`
}

const describeLabel = (name: string, label: Label | null): string =>
  label ? `The label of ${name} is “${label.text}” at ${label.left}, ${label.top}` : `${name} has no label`
