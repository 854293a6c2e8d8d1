import type { Point } from '@/lib/geometry/rect'
import { BUBBLE_FONT, INK } from './ink'
import { PADDING, paintGround } from './paint-plate'

type Context = CanvasRenderingContext2D

/**
 * Paints the numbers beside what is dragged. They are others at each move, and a browser takes longer to lay out one
 * new text than a move takes for all else, so letters, which it knows, are painted one by one, and each is measured
 * once. It is made anew when a font arrives.
 */
export type Numbers = Readonly<{
  /** Returns how wide a text is, in CSS pixels. */
  widthOf: (context: Context, text: string) => number
  /** Paints a text on a plate of this colour, whose top left corner is at `at`, in CSS pixels. */
  paint: (context: Context, text: string, at: Point, ground: string) => void
}>

export function createNumbers(): Numbers {
  const known = new Map<string, number>()
  /** Letters stand on whole pixels, as far apart as they are wide. */
  const advanceOf = (context: Context, letter: string): number => {
    const before = known.get(letter)
    if (before !== undefined) return before
    context.font = BUBBLE_FONT
    const advance = Math.round(context.measureText(letter).width)
    known.set(letter, advance)
    return advance
  }
  const widthOf = (context: Context, text: string): number => {
    let sum = 0
    for (const letter of text) sum += advanceOf(context, letter)
    return sum
  }
  return {
    widthOf,
    paint: (context, text, at, ground) => {
      const middle = paintGround(context, at, widthOf(context, text), ground)
      context.font = BUBBLE_FONT
      context.fillStyle = INK.onAccent
      let left = at.x + PADDING
      for (const letter of text) {
        context.fillText(letter, left, middle)
        left += advanceOf(context, letter)
      }
    },
  }
}
