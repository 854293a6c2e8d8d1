import type { Point, Rect } from '@/lib/geometry/rect'
import type { Handle } from '@/lib/geometry/resize'

/** Handles are drawn this large, in screen pixels. A finger covers what it aims at, so they are larger for it. */
export const HANDLE_SIZE = globalThis.matchMedia?.('(pointer: coarse)').matches ? 15 : 9

/** Handles can be grabbed this far from their middle, in screen pixels. A finger needs more than a mouse. */
const GRAB = { mouse: 8, pen: 12, touch: 22 }

/** Sides need this many screen pixels between the corners, or they would be in the way. */
const ROOM_FOR_SIDES = 40

const CORNERS = ['nw', 'ne', 'se', 'sw'] as const
const ACROSS = ['n', 's'] as const
const DOWN = ['e', 'w'] as const

export type PlacedHandle = Readonly<{ handle: Handle; at: Point }>

/** Returns the handles of a rectangle on the screen: corners always, sides where there is room. */
export function handlesOf(rect: Rect): PlacedHandle[] {
  const handles: Handle[] = [...CORNERS]
  if (rect.width >= ROOM_FOR_SIDES) handles.push(...ACROSS)
  if (rect.height >= ROOM_FOR_SIDES) handles.push(...DOWN)
  return handles.map((handle) => ({ handle, at: pointOf(handle, rect) }))
}

function pointOf(handle: Handle, { x, y, width, height }: Rect): Point {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5
  return { x: x + width * across, y: y + height * down }
}

/**
 * Finds the nearest handle that can be grabbed from here. A small rectangle keeps its middle free, so that it can be
 * moved.
 */
export function handleAt(rect: Rect, at: Point, pointerType: string): Handle | null {
  return handleWithin(rect, at, pointerType === 'touch' ? GRAB.touch : pointerType === 'pen' ? GRAB.pen : GRAB.mouse)
}

/** Does the same for a reach in screen pixels. */
export function handleWithin(rect: Rect, at: Point, grab: number): Handle | null {
  const middle = {
    x: Math.abs(at.x - rect.x - rect.width / 2) <= rect.width / 6,
    y: Math.abs(at.y - rect.y - rect.height / 2) <= rect.height / 6,
  }
  if (middle.x && middle.y) return null
  let nearest: Handle | null = null
  let nearestDistance = grab
  for (const placed of handlesOf(rect)) {
    const distance = Math.max(Math.abs(placed.at.x - at.x), Math.abs(placed.at.y - at.y))
    if (distance > nearestDistance) continue
    nearest = placed.handle
    nearestDistance = distance
  }
  return nearest
}

export const CURSORS: Readonly<Record<Handle, string>> = {
  nw: 'nwse-resize',
  n: 'ns-resize',
  ne: 'nesw-resize',
  e: 'ew-resize',
  se: 'nwse-resize',
  s: 'ns-resize',
  sw: 'nesw-resize',
  w: 'ew-resize',
}
