import type { Size } from '@/lib/geometry/rect'
import type { ObsCollection, ObsItem } from './schema'

/** Finds the canvas that a collection was made on: stated since OBS 30.1; null where nothing in it tells. */
export const canvasOf = (collection: ObsCollection, items: readonly ObsItem[]): Size | null =>
  stated(collection) ?? derived(items)

/**
 * Tells whether relative coordinates count. OBS ignores those of a file without a version and a resolution: other tools
 * write wrong ones.
 */
export const isRelative = ({ version = 1, resolution }: ObsCollection): boolean =>
  version >= 2 || resolution !== undefined

const isSide = (side: number): boolean => side >= 16 && side <= 32_768

function stated({ resolution }: ObsCollection): Size | null {
  if (!resolution || !isSide(resolution.x) || !isSide(resolution.y)) return null
  return { width: Math.round(resolution.x), height: Math.round(resolution.y) }
}

/** An item that gives its position in both ways gives the canvas. More than half of such items have to agree. */
function derived(items: readonly ObsItem[]): Size | null {
  const votes = new Map<string, { size: Size; count: number }>()
  const sizes = items.flatMap((item) => fromItem(item) ?? [])
  for (const size of sizes) {
    const key = `${size.width}×${size.height}`
    votes.set(key, { size, count: (votes.get(key)?.count ?? 0) + 1 })
  }
  return [...votes.values()].find(({ count }) => count * 2 > sizes.length)?.size ?? null
}

/** An item at the upper edge says nothing of the height: there the two numbers of the quotient are 0. */
const LEAST_DISTANCE = 0.01

function fromItem({ pos, pos_rel }: ObsItem): Size | null {
  if (!pos_rel || Math.abs(pos_rel.y + 1) < LEAST_DISTANCE) return null
  // Tools that do not know the relative position write 0, 0, which is the middle of any canvas.
  if (pos_rel.x === 0 && pos_rel.y === 0) return null
  const height = Math.round((2 * pos.y) / (pos_rel.y + 1))
  const width = Math.round(2 * pos.x - pos_rel.x * height)
  return isSide(width) && isSide(height) ? { width, height } : null
}
