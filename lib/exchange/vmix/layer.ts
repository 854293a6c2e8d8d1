import type { Rect, Size } from '@/lib/geometry/rect'
import { roundEdges } from '@/lib/geometry/round'

/** Describes where vMix shows an input: moved by half frames, scaled from the frame, cut to a part of 0…1. */
export type Matrix = Readonly<{
  panX: number
  panY: number
  zoomX: number
  zoomY: number
  crop: Readonly<{ x1: number; y1: number; x2: number; y2: number }>
}>

export const WHOLE: Matrix = { panX: 0, panY: 0, zoomX: 1, zoomY: 1, crop: { x1: 0, y1: 0, x2: 1, y2: 1 } }

/** Returns the pixels that a layer covers. A positive panY goes up. */
export function rectOf({ panX, panY, zoomX, zoomY, crop }: Matrix, frame: Size): Rect {
  const [width, height] = [frame.width * zoomX, frame.height * zoomY]
  const left = (frame.width / 2) * (1 + panX) - width / 2
  const top = (frame.height / 2) * (1 - panY) - height / 2
  const covered = {
    x: left + width * crop.x1,
    y: top + height * crop.y1,
    width: width * (crop.x2 - crop.x1),
    height: height * (crop.y2 - crop.y1),
  }
  return roundEdges(covered, 1)
}

/** Says the same as pixels of a frame do, as a movement. */
export const matrixOf = ({ x, y, width, height }: Rect, frame: Size): Matrix => ({
  ...WHOLE,
  panX: (2 * x + width) / frame.width - 1,
  panY: 1 - (2 * y + height) / frame.height,
  zoomX: width / frame.width,
  zoomY: height / frame.height,
})

/** Tells whether a crop takes as much from two opposite sides and nothing from the others, as filling a place does. */
export const isFromMiddle = ({ crop: { x1, y1, x2, y2 } }: Matrix): boolean =>
  isNear(x1, 1 - x2) && isNear(y1, 1 - y2) && (isNear(x1, 0) || isNear(y1, 0))

/** Puts one movement after another, as vMix multiplies the position of a layer with that of its input. */
export const multiplied = (inner: Matrix, outer: Matrix): Matrix => ({
  ...inner,
  panX: inner.panX * outer.zoomX + outer.panX,
  panY: inner.panY * outer.zoomY + outer.panY,
  zoomX: inner.zoomX * outer.zoomX,
  zoomY: inner.zoomY * outer.zoomY,
})

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.002
