import { TAG_FONT } from './ink'
import { PADDING } from './paint-plate'

/** Measures text in a font. It is the part of a canvas's context that letters need. */
type Measuring = { font: string; measureText: (text: string) => Readonly<{ width: number }> }

type Fitted = Readonly<{ text: string; width: number }>

/** Remembers how texts came out in one font, because measuring a thousand names takes longer than painting them. */
export type Lettering = Readonly<{
  /**
   * Returns the longest beginning of the text that fits a label of this width, with an ellipsis; null when not even one
   * letter does.
   */
  fit: (context: Measuring, text: string, width: number) => Fitted | null
}>

/**
 * The memory holds names times widths. A resize asks for a new width at each move, so it starts over when it is full.
 */
const MOST = 5000
/** A zoom asks for every name in another width at each step, and its beginnings are as wide as they were before. */
const MOST_WIDTHS = 20_000

/** Makes an empty memory. It is made anew when a font arrives, since letters have other widths then. */
function createLettering(font: string): Lettering {
  const known = new Map<string, Fitted | null>()
  const widths = new Map<string, number>()
  const measured = (context: Measuring, part: string): number => {
    const before = widths.get(part)
    if (before !== undefined) return before
    context.font = font
    const { width } = context.measureText(part)
    if (widths.size >= MOST_WIDTHS) widths.clear()
    widths.set(part, width)
    return width
  }
  return {
    fit: (context, text, width) => {
      const room = Math.floor(width) - 2 * PADDING
      const key = `${room} ${text}`
      const before = known.get(key)
      if (before !== undefined) return before
      const fitted = shorten(text, room, (part) => measured(context, part))
      if (known.size >= MOST) known.clear()
      known.set(key, fitted)
      return fitted
    },
  }
}

export const createTags = () => createLettering(TAG_FONT)

export function shorten(text: string, room: number, widthOf: (text: string) => number): Fitted | null {
  const letters = [...text.slice(0, 200)]
  const beginning = (count: number): Fitted => {
    const part = letters.slice(0, count).join('')
    const fitting = part.length === text.length ? part : `${part.trimEnd()}…`
    return { text: fitting, width: widthOf(fitting) }
  }
  const whole = beginning(letters.length)
  if (whole.width <= room) return whole
  let least = 0
  let most = letters.length - 1
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (beginning(middle).width <= room) least = middle
    else most = middle - 1
  }
  return least === 0 ? null : beginning(least)
}
