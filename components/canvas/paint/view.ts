import { type Camera, cameraOn } from '@/lib/geometry/camera'
import type { Point, Rect, Size } from '@/lib/geometry/rect'

/** The space for the stage in CSS pixels, and how many device pixels make one of them. */
export type Pane = Size & Readonly<{ pixelRatio: number }>

/** Says how the frame lies in its pane: `scale` screen pixels for each frame pixel, from `origin` in CSS pixels. */
export type View = Readonly<{ origin: Point; scale: number }>

/** This many CSS pixels are kept free around the frame, so that handles at its edges can be grabbed. */
const MARGIN = 28

/** Shows the whole frame, centred, as large as the pane allows. */
export const fitView = (frame: Size, pane: Size): View => viewOf(null, frame, pane)

/** Shows the frame as the camera has it, or the whole of it without one. Its corner lies on a whole pixel. */
export function viewOf(camera: Camera | null, frame: Size, pane: Size): View {
  const { centre, scale } = camera ?? fitCamera(frame, pane)
  return {
    scale,
    origin: {
      x: Math.round(pane.width / 2 - centre.x * scale),
      y: Math.round(pane.height / 2 - centre.y * scale),
    },
  }
}

/** Returns the camera that shows the whole frame. */
export const fitCamera = (frame: Size, pane: Size): Camera => cameraOn({ x: 0, y: 0, ...frame }, pane, MARGIN)

export const toFrame = ({ origin, scale }: View, at: Point): Point => ({
  x: (at.x - origin.x) / scale,
  y: (at.y - origin.y) / scale,
})

export const toScreen = ({ origin, scale }: View, rect: Rect): Rect => ({
  x: origin.x + rect.x * scale,
  y: origin.y + rect.y * scale,
  width: rect.width * scale,
  height: rect.height * scale,
})
