import type { Point } from '@/lib/geometry/rect'

/** `width` is that of the text alone, in CSS pixels. */
type Plate = Readonly<{ text: string; width: number; font: string; ink: string; ground: string }>

export const PLATE_HEIGHT = 18
export const PADDING = 6
const RADIUS = 4

/** Paints a filled plate with one line of text, with its left top corner at `at`. */
export function paintPlate(context: CanvasRenderingContext2D, at: Point, plate: Plate): void {
  context.font = plate.font
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  paintGround(context, at, plate.width, plate.ground)
  context.fillStyle = plate.ink
  context.fillText(plate.text, at.x + PADDING, at.y + PLATE_HEIGHT / 2 + 0.5)
}

/** Paints the plate alone, for a text of this width in CSS pixels. */
export function paintGround(context: CanvasRenderingContext2D, at: Point, width: number, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(at.x, at.y, Math.ceil(width) + 2 * PADDING, PLATE_HEIGHT, RADIUS)
  context.fill()
}
