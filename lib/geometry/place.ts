import { keepOnFrame, moveInside } from './constrain'
import { centred, fitInside } from './fit'
import type { Point, Rect, Size } from './rect'
import { roundEdges } from './round'

/** Each further input is moved this far from one that already lies there. */
const CASCADE = 24

/**
 * Places a new input of this aspect (width over height) around the point where it is dropped: a third of the frame
 * wide, or half as high.
 */
export function dropRect(aspect: number, at: Point, frame: Size): Rect {
  const box = { x: 0, y: 0, width: frame.width / 3, height: frame.height / 2 }
  const size = fitInside({ width: aspect, height: 1 }, box)
  const rect = centred(size, { ...at, width: 0, height: 0 })
  return moveInside(keepOnFrame(roundEdges(moveInside(rect, frame)), frame), frame)
}

/** Places an input that nobody aimed: in the frame's middle, or a few steps away if another lies exactly there. */
export function freeSpot(aspect: number, frame: Size, others: readonly Rect[]): Rect {
  const middle = dropRect(aspect, { x: frame.width / 2, y: frame.height / 2 }, frame)
  const room = { x: Math.max(0, frame.width - middle.width), y: Math.max(0, frame.height - middle.height) }
  const taken = new Set(others.map(({ x, y }) => `${x} ${y}`))
  for (let step = 0; step <= others.length; step++) {
    const x = (middle.x + step * CASCADE) % (room.x + 1)
    const y = (middle.y + step * CASCADE) % (room.y + 1)
    if (!taken.has(`${x} ${y}`)) return { ...middle, x, y }
  }
  return middle
}
