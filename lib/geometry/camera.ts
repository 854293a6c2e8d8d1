import type { Point, Rect, Size } from './rect'

/** Says which pixel of the frame lies in the middle of the pane, and how many screen pixels a frame pixel takes. */
export type Camera = Readonly<{ centre: Point; scale: number }>

/** Shows a rectangle of the frame in the middle, as large as a pane without its margin of screen pixels allows. */
export function cameraOn({ x, y, width, height }: Rect, pane: Size, margin: number): Camera {
  const room = (side: number) => Math.max(1, side - 2 * margin)
  const scale = Math.min(room(pane.width) / Math.max(1, width), room(pane.height) / Math.max(1, height))
  return { scale, centre: { x: x + width / 2, y: y + height / 2 } }
}
