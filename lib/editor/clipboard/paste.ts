import { boxAround } from '@/lib/geometry/box'
import { keepOnFrame, moveInside } from '@/lib/geometry/constrain'
import { type Point, type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { onSteps, roundTo, type Step } from '@/lib/geometry/round'
import { addOnTop, scaledRect } from '@/lib/layout/commands'
import { compose, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { type LayoutDocument, watermarkOf } from '@/lib/layout/document'
import { addByHand, copiesOf, hasRoomFor, NO_ROOM, seenAt } from '@/lib/layout/hands/copies'
import { setWatermark } from '@/lib/layout/set-fields'
import type { Clip } from './clip'

type Into = Readonly<{ layoutId: string; document: LayoutDocument; frame: Size; step: Step; newId: () => string }>

/**
 * `ids` are those of the new inputs, bottom first, and of the watermark. `emptied` counts the ones that came as empty
 * places.
 */
type Pasted = Readonly<{ diff: Diff; ids: readonly string[]; emptied: number }>

/**
 * Pastes inputs on top, and a watermark in place of the layout's own. They lie where they lay, or in the layout that
 * they were copied from around `at`, where the pointer is over the canvas. No input comes to lie exactly upon its like.
 * Returns a sentence where there is no room for so many.
 */
export function pasteInputs(into: Into, clip: Clip, at: Point | null): Pasted | string {
  const { document, frame, step, newId } = into
  const { inputs, watermark } = clip
  const isMarked = watermarkOf(document) !== null
  if (!hasRoomFor(document, inputs.length + (watermark && !isMarked ? 1 : 0))) return NO_ROOM
  const placed = [...inputs, ...(watermark ? [watermark] : [])].map((record) => rectOn(into, clip.frame, record))
  const point = clip.layoutId === into.layoutId ? at : null
  const wanted = point ? aroundPoint(placed, point, { frame, step }) : placed
  const rects = seenAt(document, inputs, wanted.slice(0, inputs.length), { frame, step })
  const copies = copiesOf(document, inputs, newId).map((copy, index) => ({ ...copy, ...rects[index] }))
  const emptied = copies.filter((copy, index) => copy.source !== inputs[index]?.source).length
  // Whoever comes as they are, to no place in particular, joins what the layout follows.
  const isByHand = point !== null || emptied > 0
  const added = isByHand ? addByHand(document, copies) : addOnTop(document, copies)
  const marked = watermark ? setWatermark(document, { ...watermark, ...wanted[inputs.length] }) : NO_CHANGE
  return {
    diff: compose(added, marked),
    ids: [...copies.map(({ id }) => id), ...(watermark ? ['watermark'] : [])],
    emptied,
  }
}

/** Brings a rectangle of another frame, or of another show, to this frame and its steps. */
export function rectOn({ frame, step }: Pick<Into, 'frame' | 'step'>, from: Size, rect: Rect): Rect {
  const isSame = frame.width === from.width && frame.height === from.height
  const scaled = isSame ? toRect(rect) : scaledRect(rect, from, frame, step)
  return keepOnFrame(onSteps(scaled, step), frame)
}

/** Moves rectangles together, so that the middle of all is where the pointer is, or as near as the frame allows. */
function aroundPoint(rects: readonly Rect[], at: Point, { frame, step }: Pick<Into, 'frame' | 'step'>): Rect[] {
  const box = boxAround(rects)
  if (!box) return []
  const wanted = { ...box, x: at.x - box.width / 2, y: at.y - box.height / 2 }
  const { x, y } = moveInside(wanted, frame)
  const by = { x: roundTo(x - box.x, step), y: roundTo(y - box.y, step) }
  return rects.map((rect) => keepOnFrame({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, frame))
}
