/** Holds the value of a field that its author saw, and the one that it was given. */
type FieldChange = readonly [from: unknown, to: unknown]

type Parts = Readonly<Record<string, unknown>>
type Guides = Readonly<{ x: readonly number[]; y: readonly number[] }>

/** A layout has at most this many guides along each axis: enough for any set, and few to list. */
export const MOST_GUIDES = 32

/**
 * Returns what a field that is `now` this becomes by a change whose author may have seen another value. Guides come and
 * go one by one, and a label, a blur, what is done on leaving or how the room is followed changes part by part, so that
 * two people keep what each did. Any other field is one value, and the later one counts (decision 049).
 */
export function merged(field: string, now: unknown, [from, to]: FieldChange): unknown {
  if (isGuides(now) && isGuides(from) && isGuides(to)) {
    return { x: mergedLines(now.x, from.x, to.x), y: mergedLines(now.y, from.y, to.y) }
  }
  if (!(isInParts(field, now) && isInParts(field, from) && isInParts(field, to))) return to
  return { ...now, ...Object.fromEntries(Object.entries(to).filter(([part, value]) => value !== from[part])) }
}

/** Tells whether a change hides from whoever set it a value that is not the one that its author saw. */
export function hides(field: string, now: unknown, [from, to]: FieldChange): boolean {
  if (isGuides(now)) return false
  if (!(isInParts(field, now) && isInParts(field, from) && isInParts(field, to))) return true
  return Object.keys(now).some((part) => now[part] !== from[part] && to[part] !== from[part] && now[part] !== to[part])
}

function mergedLines(now: readonly number[], from: readonly number[], to: readonly number[]): readonly number[] {
  if (now.length === from.length && now.every((at, index) => at === from[index])) return to
  const kept = now.filter((at) => to.includes(at) || !from.includes(at))
  const added = to.filter((at) => !from.includes(at) && !now.includes(at))
  return [...kept, ...added].slice(0, MOST_GUIDES)
}

const isObject = (value: unknown): value is Parts => typeof value === 'object' && value !== null

const isGuides = (value: unknown): value is Guides =>
  isObject(value) && Array.isArray(value.x) && Array.isArray(value.y)

const isInParts = (field: string, value: unknown): value is Parts =>
  ['label', 'blur', 'leaving', 'room'].includes(field) && isObject(value)
