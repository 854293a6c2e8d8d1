import type { Point } from '@/lib/geometry/rect'
import { BUBBLE_FONT, INK } from './ink'
import { PLATE_HEIGHT } from './paint-plate'

type Context = CanvasRenderingContext2D

/**
 * Paints the numbers beside what is dragged. They are others at each move, and a browser takes longer to lay out one
 * new text than a move takes for all else, so each letter is painted once and then copied. `ratio` is in device pixels
 * for a CSS pixel; another one starts over. It is made anew when a font arrives, as memories of letters are.
 */
export type Numbers = Readonly<{
  /** Returns how wide a text is, in CSS pixels. */
  widthOf: (text: string, ratio: number) => number
  /** Paints a text in the middle of a plate's height; `at` is the top left corner, in CSS pixels. */
  paint: (context: Context, text: string, at: Point, ratio: number) => void
}>

/** Letters stand on whole device pixels, and `advance` is the way to the next one. */
type Letter = Readonly<{ canvas: HTMLCanvasElement; advance: number }>

/** A picture of a letter has this many device pixels on either side, for what reaches over its width. */
const RIM = 2

export function createNumbers(): Numbers {
  const known = new Map<string, Letter>()
  let knownRatio = 0
  const lettersOf = (text: string, ratio: number): Letter[] => {
    if (ratio !== knownRatio) known.clear()
    knownRatio = ratio
    return Array.from(text, (letter) => {
      const before = known.get(letter)
      if (before) return before
      const made = paintLetter(letter, ratio)
      known.set(letter, made)
      return made
    })
  }
  return {
    widthOf: (text, ratio) => lettersOf(text, ratio).reduce((sum, { advance }) => sum + advance, 0) / ratio,
    paint: (context, text, { x, y }, ratio) => {
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      let left = Math.round(x * ratio) - RIM
      const top = Math.round(y * ratio)
      for (const { canvas, advance } of lettersOf(text, ratio)) {
        context.drawImage(canvas, left, top)
        left += advance
      }
      context.restore()
    },
  }
}

function paintLetter(letter: string, ratio: number): Letter {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return { canvas, advance: 0 }
  context.font = BUBBLE_FONT
  const advance = Math.round(context.measureText(letter).width * ratio)
  canvas.width = advance + 2 * RIM
  canvas.height = Math.ceil(PLATE_HEIGHT * ratio)
  // Another size empties a canvas and its settings.
  context.scale(ratio, ratio)
  context.font = BUBBLE_FONT
  context.textBaseline = 'middle'
  context.fillStyle = INK.onAccent
  context.fillText(letter, RIM / ratio, PLATE_HEIGHT / 2 + 0.5)
  return { canvas, advance }
}
