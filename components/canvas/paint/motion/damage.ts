import type { Rect } from '@/lib/geometry/rect'

type Item = Rect & Readonly<{ id: string }>

/**
 * Finds where a picture of these items changes: the places of items that came, went or are another object now. Returns
 * null when items that stay lie in another order, for then anything may have changed.
 */
export function damageOf(before: readonly Item[], after: readonly Item[]): readonly Rect[] | null {
  if (before === after) return []
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Map(after.map((item) => [item.id, item]))
  const stayed = before.filter((item) => is.get(item.id) === item)
  const staying = after.filter((item) => was.get(item.id) === item)
  if (stayed.some((item, index) => staying[index] !== item)) return null
  const isGone = (item: Item) => is.get(item.id) !== item
  const isNew = (item: Item) => was.get(item.id) !== item
  return [...before.filter(isGone), ...after.filter(isNew)]
}

/**
 * Lists the items that came, when that is all that changed and each lies over all that it touches, as `touches` tells.
 * They can be painted over the picture as it is. Returns null otherwise.
 */
export function cameOnTop<I extends Item>(
  before: readonly I[],
  after: readonly I[],
  touches: (came: I, other: I) => boolean,
): readonly I[] | null {
  const came: I[] = []
  let kept = 0
  for (const item of after) {
    if (item === before[kept]) {
      if (came.some((earlier) => touches(earlier, item))) return null
      kept++
    } else came.push(item)
  }
  return kept === before.length ? came : null
}
