import type { Rect } from './rect'
import { type Step, stepDown } from './spacing'

/** Says where in its cell a picture lies: 0 at the left or the top, 0.5 in the middle, 1 at the other end. */
export type Anchor = Readonly<{ x: number; y: number }>

export const MIDDLE: Anchor = { x: 0.5, y: 0.5 }

/** Fits the largest rectangle of this aspect into a cell, with its edges on the step. */
export function fitOnStep(aspect: number, cell: Rect, anchor: Anchor, step: Step): Rect {
  const width = stepDown(Math.min(cell.width, cell.height * aspect), step)
  const height = stepDown(Math.min(cell.height, cell.width / aspect), step)
  return {
    x: cell.x + stepDown((cell.width - width) * anchor.x, step),
    y: cell.y + stepDown((cell.height - height) * anchor.y, step),
    width,
    height,
  }
}
