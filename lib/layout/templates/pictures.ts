import { largestFree } from '@/lib/geometry/packing/free-cell'
import { inset } from '@/lib/geometry/packing/spacing'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { type LayoutDocument, placedOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'

/** Lists the inputs that have a picture to arrange, bottom first. One that only sounds keeps its place. */
export const picturesOf = (document: LayoutDocument): Input[] =>
  placedOf(document).filter(({ content }) => content !== 'audio')

/** A smaller part of the frame is no place to arrange inputs in. */
const LEAST_SHARE = 1 / 8

export const wholeOf = (frame: Size): Rect => ({ x: 0, y: 0, ...frame })

/** Tells whether a picture fills the frame, so that others can only lie on it. */
export const isBackdrop = (rect: Rect, frame: Size): boolean =>
  rect.x <= 0 && rect.y <= 0 && rect.x + rect.width >= frame.width && rect.y + rect.height >= frame.height

/** Returns the part of the frame that some pictures may be arranged in: all of it, or what the others leave free. */
export function roomFor(chosen: readonly Input[], document: LayoutDocument, frame: Size, step: Step): Rect {
  const whole = wholeOf(frame)
  const own = new Set(chosen.map(({ id }) => id))
  const others = picturesOf(document).filter((input) => !own.has(input.id) && !isBackdrop(input, frame))
  if (others.length === 0) return whole
  const free = largestFree(whole, others.map(toRect), frame.width / frame.height)
  const isLarge = free && free.width * free.height >= LEAST_SHARE * frame.width * frame.height
  return isLarge ? inset(free, { gap: 0, margin: 0, step }) : whole
}

/** Takes the pictures that are selected where there are several, else all of them. What is locked stays where it is. */
export function chosenOf(document: LayoutDocument, selection: readonly string[]): Input[] {
  const pictures = picturesOf(document).filter(({ locked }) => !locked)
  const selected = new Set(selection)
  const chosen = pictures.filter(({ id }) => selected.has(id))
  return chosen.length > 1 ? chosen : pictures
}
