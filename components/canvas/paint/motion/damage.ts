import type { Rect } from '@/lib/geometry/rect'

type Item = Rect & Readonly<{ id: string }>

/**
 * Finds where a picture of these items changes: the places of items that came, went or are another object now. Returns null
 * when items that stay lie in another order, for then anything may have changed.
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
