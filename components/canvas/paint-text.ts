import type { Point } from '@/lib/geometry/rect'

/** `width` of the text alone, in CSS pixels. */
type Label = Readonly<{ text: string; width: number; font: string; ink: string; ground: string }>

export const LABEL_HEIGHT = 18
export const PADDING = 6
const RADIUS = 4

/** A filled label of one line with its left top corner at `at`. */
export function paintLabel(context: CanvasRenderingContext2D, at: Point, label: Label): void {
  context.font = label.font
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillStyle = label.ground
  context.beginPath()
  context.roundRect(at.x, at.y, Math.ceil(label.width) + 2 * PADDING, LABEL_HEIGHT, RADIUS)
  context.fill()
  context.fillStyle = label.ink
  context.fillText(label.text, at.x + PADDING, at.y + LABEL_HEIGHT / 2 + 0.5)
}
