import type { Point } from '@/lib/geometry/rect'

type Label = Readonly<{ text: string; font: string; ink: string; ground: string }>

export const LABEL_HEIGHT = 18
const PADDING = 6
const RADIUS = 4

/** A filled label of one line with its left top corner at `at`. Returns its width. */
export function paintLabel(context: CanvasRenderingContext2D, at: Point, { text, font, ink, ground }: Label): number {
  context.font = font
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  const width = Math.ceil(context.measureText(text).width) + 2 * PADDING
  context.fillStyle = ground
  context.beginPath()
  context.roundRect(at.x, at.y, width, LABEL_HEIGHT, RADIUS)
  context.fill()
  context.fillStyle = ink
  context.fillText(text, at.x + PADDING, at.y + LABEL_HEIGHT / 2 + 0.5)
  return width
}

export function labelWidth(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.font = font
  return Math.ceil(context.measureText(text).width) + 2 * PADDING
}

/** The longest beginning of the text that fits a label of this width, with an ellipsis; null when not even one letter does. */
export function shorten(context: CanvasRenderingContext2D, text: string, font: string, width: number): string | null {
  context.font = font
  const room = width - 2 * PADDING
  const letters = [...text.slice(0, 200)]
  const fits = (count: number) => context.measureText(beginning(letters, count, text.length)).width <= room
  if (fits(letters.length)) return beginning(letters, letters.length, text.length)
  let least = 0
  let most = letters.length - 1
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle - 1
  }
  return least === 0 ? null : beginning(letters, least, text.length)
}

function beginning(letters: readonly string[], count: number, wholeLength: number): string {
  const text = letters.slice(0, count).join('')
  return text.length === wholeLength ? text : `${text.trimEnd()}…`
}
