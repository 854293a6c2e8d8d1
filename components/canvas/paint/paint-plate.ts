import type { Point } from '@/lib/geometry/rect'

/** `width` is that of the text alone, in CSS pixels. */
type Plate = Readonly<{ text: string; width: number; font: string; ink: string; ground: string }>

export const PLATE_HEIGHT = 18
export const PADDING = 6
const RADIUS = 4

/** Paints a filled plate with one line of text, with its left top corner at `at`. */
export function paintPlate(context: CanvasRenderingContext2D, at: Point, plate: Plate): void {
  const middle = paintGround(context, at, plate.width, plate.ground)
  context.font = plate.font
  context.fillStyle = plate.ink
  context.fillText(plate.text, at.x + PADDING, middle)
}

/**
 * Paints the plate alone, for a text of this width in CSS pixels. Returns the middle of its line, where the context
 * then paints text from the left.
 */
export function paintGround(context: CanvasRenderingContext2D, at: Point, width: number, colour: string): number {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(at.x, at.y, Math.ceil(width) + 2 * PADDING, PLATE_HEIGHT, RADIUS)
  context.fill()
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  return at.y + PLATE_HEIGHT / 2 + 0.5
}
