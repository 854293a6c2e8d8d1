import { keepOnFrame, moveInside } from './constrain'
import { centred, fitInside } from './fit'
import type { Point, Rect, Size } from './rect'
import { roundTo, type Step } from './round'

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
