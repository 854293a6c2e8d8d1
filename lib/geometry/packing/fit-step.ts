import type { Rect } from '../rect'
import type { Step } from '../round'
import { stepDown } from './spacing'

/** Says where in its cell a picture lies: 0 at the left or the top, 0.5 in the middle, 1 at the other end. */
export type Anchor = Readonly<{ x: number; y: number }>

export const MIDDLE: Anchor = { x: 0.5, y: 0.5 }

/**
 * Fits the largest rectangle of this aspect into a cell, with its edges on the step. A cell that has the aspect but for
 * the rounding is filled, so that fitting again changes nothing.
 */
export function fitOnStep(aspect: number, cell: Rect, anchor: Anchor, step: Step): Rect {
  const isHigh = cell.height * aspect >= cell.width + step
  const isWide = cell.width >= (cell.height + step) * aspect
  const width = stepDown(isWide ? cell.height * aspect : cell.width, step)
  const height = stepDown(isHigh ? cell.width / aspect : cell.height, step)
  return {
    x: cell.x + stepDown((cell.width - width) * anchor.x, step),
    y: cell.y + stepDown((cell.height - height) * anchor.y, step),
    width,
    height,
  }
}
