import { bottom, type Point, type Rect, right, type Size } from './rect'

/** An input is at least this wide and high, and this much of it stays on the frame: enough to see and to grab. */
export const MIN_SIZE = 16

/** No edge of a document lies further from the origin than this, and nothing is larger. */
export const MAX_EXTENT = 20_000

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Returns how many pixels of an input must stay on a frame of this width or height: a tiny frame cannot ask for 16. */
export const keptOn = (frameSize: number): number => Math.min(MIN_SIZE, frameSize)

/** Makes a rectangle at least 16 × 16, with at least 16 px of it on the frame. The size wins over the position. */
export function keepOnFrame(rect: Rect, frame: Size): Rect {
  const width = clamp(rect.width, MIN_SIZE, MAX_EXTENT)
  const height = clamp(rect.height, MIN_SIZE, MAX_EXTENT)
  return {
    x: clamp(rect.x, keptOn(frame.width) - width, Math.min(frame.width - keptOn(frame.width), MAX_EXTENT)),
    y: clamp(rect.y, keptOn(frame.height) - height, Math.min(frame.height - keptOn(frame.height), MAX_EXTENT)),
    width,
    height,
  }
}

/**
 * Shortens a move so that 16 px stay on the frame. A rectangle that is further out already may come back, but goes no
 * further.
 */
export function allowedMove(rect: Rect, by: Point, frame: Size): Point {
  return {
    x: allowedStep(by.x, rect.x, rect.width, frame.width),
    y: allowedStep(by.y, rect.y, rect.height, frame.height),
  }
}

function allowedStep(by: number, start: number, size: number, frameSize: number): number {
  const kept = keptOn(frameSize)
  return by > 0
    ? Math.min(by, Math.max(0, Math.min(frameSize - kept, MAX_EXTENT) - start))
    : Math.max(by, Math.min(0, kept - size - start))
}

/**
 * Finds the nearest place wholly inside the frame, in the same size. A rectangle larger than the frame starts at its
 * top left.
 */
export function moveInside(rect: Rect, frame: Size): Rect {
  return {
    ...rect,
    x: clamp(rect.x, 0, Math.max(0, frame.width - rect.width)),
    y: clamp(rect.y, 0, Math.max(0, frame.height - rect.height)),
  }
}

/** Returns the part of a rectangle that is on the frame, or null when nothing is. */
export function trim(rect: Rect, frame: Size): Rect | null {
  const x = Math.max(0, rect.x)
  const y = Math.max(0, rect.y)
  const width = Math.min(frame.width, right(rect)) - x
  const height = Math.min(frame.height, bottom(rect)) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** Tells whether no edge lies outside the frame, or by no more than `slack`. */
export const isInside = (rect: Rect, frame: Size, slack = 0): boolean =>
  Math.min(rect.x, rect.y) >= -slack && right(rect) <= frame.width + slack && bottom(rect) <= frame.height + slack
