import { allowedMove, keepOnFrame, MAX_EXTENT } from '@/lib/geometry/constrain'
import { bottom, type Point, type Rect, right, type Size, toRect } from '@/lib/geometry/rect'
import { onSteps, roundTo, type Step } from '@/lib/geometry/round'
import { type Spacing, scaledSpacing } from '@/lib/geometry/scaled-spacing'
import { compose, type Diff, isSame, NO_CHANGE } from './diff'
import { followingOf, inputOf, inputsOf, type LayoutDocument, MAX_SPACING, rectRecordOf, watermarkOf } from './document'
import { type Input, PLAIN_INPUT, type Source } from './input'
import { ordersOf } from './order'
import { fillKeys } from './order-keys'
import { updateInputs, updateRecord, updateRects } from './update'

/** Adds a new input, above all others. */
export function placeSource(
  document: LayoutDocument,
  { id, source, rect, placed }: Readonly<{ id: string; source: Source; rect: Rect; placed: boolean }>,
): Diff {
  return addOnTop(document, [{ ...PLAIN_INPUT, type: 'input', id, source, placed, ...toRect(rect), order: '' }])
}

/** Sets rectangles of inputs and of the watermark. */
export const setRects = (document: LayoutDocument, rects: Readonly<Record<string, Rect>>): Diff =>
  updateRects(document, Object.fromEntries(Object.entries(rects).map(([id, rect]) => [id, toRect(rect)])))

/**
 * Moves inputs and the watermark together, by whole steps: from an odd pixel to the next even one in an even show. At
 * the frame's edge the whole group stops, and not one after the other. Locked ones are no part of the group; where all
 * are locked, the diff says what they would do, for the store to refuse.
 */
export function nudge(document: LayoutDocument, ids: readonly string[], by: Point, frame: Size, step: Step): Diff {
  const all = ids.flatMap((id) => rectRecordOf(document, id) ?? [])
  const free = all.filter((record) => record.type === 'watermark' || !record.locked)
  const records = free.length > 0 ? free : all
  const wanted = {
    x: stepsFrom(Math.min(...records.map((record) => record.x)), by.x, step),
    y: stepsFrom(Math.min(...records.map((record) => record.y)), by.y, step),
  }
  const moves = records.map((record) => allowedMove(record, wanted, frame))
  const x = nearestToZero(moves.map((move) => move.x))
  const y = nearestToZero(moves.map((move) => move.y))
  if (x === 0 && y === 0) return NO_CHANGE
  const moved = (rect: Rect): Rect => onSteps({ ...toRect(rect), x: rect.x + x, y: rect.y + y }, step)
  return updateRects(document, Object.fromEntries(records.map((record) => [record.id, moved(record)])))
}

/** Returns the move that ends on a step, `by` or a little less away, and at least one step. */
function stepsFrom(start: number, by: number, step: Step): number {
  if (by === 0) return 0
  const end = start + Math.sign(by) * Math.max(step, Math.abs(by))
  return (by > 0 ? Math.floor(end / step) : Math.ceil(end / step)) * step - start
}

const nearestToZero = (values: readonly number[]): number =>
  values.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), values[0] ?? 0)

export const removeInputs = (document: LayoutDocument, ids: readonly string[]): Diff => ({
  ...NO_CHANGE,
  removed: Object.fromEntries(chosen(document, ids).map((input) => [input.id, input])),
})

/** Removes inputs and the watermark. The background stays. */
export const removeRecords = (document: LayoutDocument, ids: readonly string[]): Diff => ({
  ...NO_CHANGE,
  removed: Object.fromEntries(
    ids.flatMap((id) => rectRecordOf(document, id) ?? []).map((record) => [record.id, record]),
  ),
})

/** Locks or hides inputs; where all of them are so already, it takes that from them. */
export function toggle(document: LayoutDocument, ids: readonly string[], field: 'locked' | 'hidden'): Diff {
  const value = chosen(document, ids).some((input) => !input[field])
  const change: Partial<Pick<Input, 'locked' | 'hidden'>> = { [field]: value }
  return updateInputs(document, Object.fromEntries(ids.map((id) => [id, change])))
}

/**
 * Fits every rectangle to another frame, on whole steps of it, and the spacing of what the layout follows. It scales
 * edges and not sizes, so that rectangles that touched still touch.
 */
export function rescale(document: LayoutDocument, from: Size, to: Size, step: Step): Diff {
  const scaled = (rect: Rect): Rect => scaledRect(rect, from, to, step)
  const inputs = updateInputs(
    document,
    Object.fromEntries(inputsOf(document).map((input) => [input.id, scaled(input)])),
  )
  const watermark = watermarkOf(document)
  const marked = watermark ? updateRecord(document, { ...watermark, ...scaled(watermark) }) : NO_CHANGE
  const style = followingOf(document)?.style
  const spaced = style ? setSpacing(document, scaledSpacing(style, from, to, MAX_SPACING)) : NO_CHANGE
  return compose(compose(inputs, marked), spaced)
}

/** Gives the template that a layout follows this spacing. */
export function setSpacing(document: LayoutDocument, { gap, margin }: Spacing): Diff {
  const following = followingOf(document)
  return following ? updateRecord(document, { ...following, style: { ...following.style, gap, margin } }) : NO_CHANGE
}

/**
 * Fits one rectangle to another frame. What has 16 × 16 px, and 16 px of it on the frame, has them there too; of what
 * has not, a draft or an import, only the scale changes.
 */
export function scaledRect(rect: Rect, from: Size, to: Size, step: Step): Rect {
  const x = scaler(from.width, to.width, step)
  const y = scaler(from.height, to.height, step)
  const scaled = { x: x(rect.x), y: y(rect.y), width: x(right(rect)) - x(rect.x), height: y(bottom(rect)) - y(rect.y) }
  const isInReach = isSame(keepOnFrame(rect, from), toRect(rect))
  return isInReach
    ? keepOnFrame(scaled, to)
    : { ...scaled, width: toExtent(scaled.width, step), height: toExtent(scaled.height, step) }
}

const toExtent = (size: number, step: Step): number => Math.max(step, Math.min(MAX_EXTENT, size))

/** Leaves everything in place for a frame without extent (an output that is being typed), which has no scale. */
function scaler(from: number, to: number, step: Step): (edge: number) => number {
  const scale = from > 0 && to > 0 ? to / from : 1
  return (edge) => Math.max(-MAX_EXTENT, Math.min(MAX_EXTENT, roundTo(edge * scale, step)))
}

/** Lists inputs bottom first, whatever the order in which they were selected. */
export function chosen(document: LayoutDocument, ids: readonly string[]): Input[] {
  if (ids.length === 1) return ids.flatMap((id) => inputOf(document, id) ?? [])
  const wanted = new Set(ids)
  return inputsOf(document).filter(({ id }) => wanted.has(id))
}

/** Adds inputs in this order, above all others. */
export function addOnTop(document: LayoutDocument, inputs: readonly Input[]): Diff {
  const below = inputsOf(document)
  const keys = fillKeys([...below.map(({ order }) => order), ...inputs.map(() => null)])
  const added = inputs.map((input, index) => [input.id, { ...input, order: keys[below.length + index] ?? '' }] as const)
  return { ...updateInputs(document, ordersOf(below, keys)), added: Object.fromEntries(added) }
}
