import { bottom, type Point, type Rect, right, toRect } from '@/lib/geometry/rect'
import { inputsOf, isOnFrame } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { holdingAll } from './held'
import type { Held, Moving, Reading, Scene } from './tool'

/** An input lies on the place of another when they share this much of the larger of the two. */
const ON_PLACE = 0.6

/** Inputs that shared more than this before the drag lie on each other on purpose. */
const APART = 0.25

/**
 * Among more inputs than this a drag swaps with Shift alone: they lie so densely that nearly every step would be upon
 * one, and each would have to be lifted anew.
 */
const MOST_PLACES = 50

/**
 * Finds the input whose place the one dragged input would take: the one that it nearly covers, and that it did not lie
 * on before. With Shift it is the topmost under the pointer, of whatever size. Ctrl, which frees a move from what is
 * near, frees it from this too.
 */
export function swapTarget(tool: Moving, landed: Rect, { at, modifiers }: Reading, scene: Scene): Input | null {
  const { alone: id, box: origin } = tool
  const inputs = inputsOf(scene.document)
  const isDense = inputs.length > MOST_PLACES && !modifiers.shift
  if (id === null || modifiers.free || isDense) return null
  const found = inputs.findLast(
    (other) =>
      other.id !== id &&
      isOnFrame(other) &&
      !other.locked &&
      (modifiers.shift ? holds(other, at) : share(other, landed) >= ON_PLACE && share(other, origin) <= APART),
  )
  return found ?? null
}

/** Shows both where they will be. */
export function swapping({ alone, box }: Moving, target: Input): Held {
  const place = toRect(target)
  return { ...holdingAll({ ...(alone === null ? {} : { [alone]: place }), [target.id]: box }), box: place }
}

/** Returns the part of the larger of two rectangles that both cover, from 0 to 1. */
function share(a: Rect, b: Rect): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? (width * height) / Math.max(a.width * a.height, b.width * b.height) : 0
}

const holds = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && y >= rect.y && x < right(rect) && y < bottom(rect)
