import { keepOnFrame, moveInside } from './constrain'
import { centred, fitInside } from './fit'
import type { Point, Rect, Size } from './rect'
import { roundTo, type Step } from './round'

/** Each further input is moved this far from one that already lies there. */
const CASCADE = 24

/**
 * Places a new input of this aspect (width over height) around the point where it is dropped: a third of the frame
 * wide, or half as high, with its edges on whole steps.
 */
export function dropRect(aspect: number, at: Point, frame: Size, step: Step): Rect {
  const box = { x: 0, y: 0, width: frame.width / 3, height: frame.height / 2 }
  const size = fitInside({ width: aspect, height: 1 }, box)
  const rect = centred(size, { ...at, width: 0, height: 0 })
  const { x, y } = moveInside(rect, frame)
  const whole = { x: roundTo(x, step), y: roundTo(y, step), ...wholeSize(rect, aspect, step) }
  return moveInside(keepOnFrame(whole, frame), frame)
}

/** Rounds the longer side; the other one follows it, so that the shape is at most a pixel from exact. */
function wholeSize({ width, height }: Size, aspect: number, step: Step): Size {
  const [across, down] = [roundTo(width, step), roundTo(height, step)]
  return aspect >= 1
    ? { width: across, height: roundTo(across / aspect, step) }
    : { width: roundTo(down * aspect, step), height: down }
}

/** Places an input that nobody aimed: in the frame's middle, or a few steps away if another lies exactly there. */
export function freeSpot(aspect: number, frame: Size, others: readonly Rect[], step: Step): Rect {
  const middle = dropRect(aspect, { x: frame.width / 2, y: frame.height / 2 }, frame, step)
  const room = { x: Math.max(0, frame.width - middle.width), y: Math.max(0, frame.height - middle.height) }
  const taken = new Set(others.map(({ x, y }) => `${x} ${y}`))
  for (let tries = 0; tries <= others.length; tries++) {
    const x = (middle.x + tries * CASCADE) % (room.x + step)
    const y = (middle.y + tries * CASCADE) % (room.y + step)
    if (!taken.has(`${x} ${y}`)) return { ...middle, x, y }
  }
  return middle
}
