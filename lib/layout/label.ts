import type { Point, Size } from '@/lib/geometry/rect'
import { roundPixel } from '@/lib/geometry/round'
import { type Diff, NO_CHANGE } from './diff'
import { inputOf, inputsOf, type LayoutDocument } from './document'
import { PLAIN_LABEL } from './input'
import { NAME } from './is-filled'
import { updateInputs } from './update'

/** A label leaves at least this much of an input free to the right of and below its corner: its own least size. */
const LEAST_ROOM = 12

/** Finds the nearest whole pixel at which a label's corner lies on its input, with room for some of it to be seen. */
export const keepLabelOn = ({ x, y }: Point, input: Size): Point => ({
  x: kept(x, input.width),
  y: kept(y, input.height),
})

const kept = (at: number, size: number): number => roundPixel(Math.max(0, Math.min(Math.max(0, size - LEAST_ROOM), at)))

/** Puts the label's corner at a point counted from the input's own corner. An input without a label stays as it is. */
export function placeLabel(document: LayoutDocument, id: string, at: Point): Diff {
  const input = inputOf(document, id)
  if (!input?.label) return NO_CHANGE
  const { x, y } = keepLabelOn(at, input)
  return updateInputs(document, { [id]: { label: { ...input.label, left: x, top: y } } })
}

export function nudgeLabel(document: LayoutDocument, id: string, by: Point): Diff {
  const label = inputOf(document, id)?.label
  return label ? placeLabel(document, id, { x: label.left + by.x, y: label.top + by.y }) : NO_CHANGE
}

/**
 * Labels inputs with the names of their sources: those that are chosen where there are several, else all that have a
 * picture and no lock. Each keeps the style and the place of the label that it had.
 */
export function labelWithNames(document: LayoutDocument, ids: readonly string[]): Diff {
  const pictures = inputsOf(document).filter(({ placed, locked }) => placed && !locked)
  const chosen = ids.length > 1 ? pictures.filter(({ id }) => ids.includes(id)) : pictures
  const labelled = chosen.map(({ id, label }) => [id, { label: { ...PLAIN_LABEL, ...label, text: NAME } }] as const)
  return updateInputs(document, Object.fromEntries(labelled))
}

export const removeLabel = (document: LayoutDocument, id: string): Diff =>
  updateInputs(document, { [id]: { label: null } })
