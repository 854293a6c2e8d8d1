import { align, alignTogether, mirror } from '@/lib/geometry/align'
import { boxAround } from '@/lib/geometry/box'
import { cellOf, fitTogether, tile } from '@/lib/geometry/cells'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { distribute, setGap } from '@/lib/geometry/distribute'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { onSteps, roundEdges, type Step } from '@/lib/geometry/round'
import { setRects } from '@/lib/layout/commands'
import { apply, type Diff, isEmpty, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { inputOf, isOnFrame, type LayoutDocument, rectRecordOf } from '@/lib/layout/document'
import { withoutLocked } from '@/lib/layout/hands/locks'
import { swapPlaces } from '@/lib/layout/hands/swap'
import type { EditorState } from '../state/editor-store'
import type { Placing } from './placing'

/**
 * Places the selected pictures anew, as one entry of undo. Returns how many of them it changed; null where locked ones
 * would have to move, and so none did.
 */
export function place(placing: Placing, { document, selection, frame, step, edit }: EditorState): number | null {
  const wanted = placedAnew(placing, document, selection, frame, step)
  const { diff, refused } = withoutLocked(wanted, document)
  const isRefused = refused.length > 0 && (isSpacing(placing) || isEmpty(diff))
  if (!isEmpty(wanted)) edit(isRefused ? only(wanted, refused) : wanted)
  return isRefused ? null : Object.keys(diff.updated).length
}

/** Returns where spacing would put pictures, to show it; null where locked ones would have to move. */
export function triedOf(placing: Spacing, { document, selection, frame, step }: Trial): Record<string, Rect> | null {
  const wanted = placedAnew(placing, document, selection, frame, step)
  if (withoutLocked(wanted, document).refused.length > 0) return null
  const after = apply(document, wanted)
  const moved = Object.keys(wanted.updated).flatMap((id) => rectRecordOf(after, id) ?? [])
  return Object.fromEntries(moved.map((record) => [record.id, toRect(record)]))
}

/** Keeps these inputs of an edit: the store refuses it and says their names. */
const only = (diff: Diff, ids: readonly string[]): Diff => ({
  ...NO_CHANGE,
  updated: Object.fromEntries(Object.entries(diff.updated).filter(([id]) => ids.includes(id))),
})

type Trial = Pick<EditorState, 'document' | 'selection' | 'frame' | 'step'>
type Spacing = Extract<Placing, { to: 'set-gap' | 'distribute' }>

/** Each one's place hangs on the others': without the locked one's, pictures would lie upon each other. */
const isSpacing = ({ to }: Placing): boolean => to === 'set-gap' || to === 'distribute'

/**
 * Returns the diff of a command on these pictures, in the order in which they were selected. What is heard only has no
 * place and is left out. What is changed lies on steps with all its edges, as after a drag, has at least 16 × 16 px,
 * and 16 px of it stay on the frame. What does not move stays as it was.
 */
export function placedAnew(
  placing: Placing,
  document: LayoutDocument,
  ids: readonly string[],
  frame: Size,
  step: Step,
): Diff {
  if (placing.to === 'swap') return swapped(document, ids)
  const pictures = picturesIn(document, ids).filter(({ isFixed }) => !isFixed || isRelative(placing))
  if (pictures.length === 0) return NO_CHANGE
  const after = rectsAfter(placing, pictures, frame, step)
  const changed = pictures.flatMap(({ id, rect }, index): [string, Rect][] => {
    const wanted = after[index] ?? rect
    return isSame(wanted, rect) ? [] : [[id, keepOnFrame(onSteps(wanted, step), frame)]]
  })
  return setRects(document, Object.fromEntries(changed))
}

/** Tells whether others are placed by a locked one, which itself stays: the store sees to that. */
const isRelative = (placing: Placing): boolean =>
  placing.to === 'align' || placing.to === 'same-size' || isSpacing(placing)

type Picture = Readonly<{ id: string; rect: Rect; isFixed: boolean }>

/** Lists what of these has a place on the frame, locked ones too. */
export const picturesIn = (document: LayoutDocument, ids: readonly string[]): Picture[] =>
  ids
    .flatMap((id) => rectRecordOf(document, id) ?? [])
    .filter((record) => record.type === 'watermark' || isOnFrame(record))
    .map((record) => ({
      id: record.id,
      rect: toRect(record),
      isFixed: record.type === 'input' && record.locked,
    }))

type Geometric = Exclude<Placing, { to: 'swap' }>

function rectsAfter(placing: Geometric, pictures: readonly Picture[], frame: Size, step: Step): readonly Rect[] {
  const rects = pictures.map(({ rect }) => rect)
  const whole: Rect = { x: 0, y: 0, ...frame }
  const box = (rects.length > 1 ? boxAround(rects) : null) ?? whole
  switch (placing.to) {
    case 'fill':
      return fitTogether(rects, cellOf(placing.cell, frame, step), step)
    case 'tile':
      return fitTogether(rects, tile(boxAround(rects) ?? whole, placing.side, frame, step), step)
    case 'align':
      return aligned(placing, pictures, whole, step)
    case 'distribute':
      return spaced(pictures, step, (rects) => distribute(rects, placing.axis, placing.by, step))
    case 'set-gap':
      return spaced(pictures, step, (rects) => setGap(rects, placing.axis, placing.gap, step))
    case 'same-size':
      return sizedAsLast(placing, rects, step)
    case 'mirror':
      return mirror(rects, box, placing.axis)
  }
}

/**
 * Spaces rectangles by their edges on steps, so that a gap is the one that was asked for, and none is left of one
 * pixel, which would be black on air. Where that moves none, all stay as they are.
 */
function spaced(
  pictures: readonly Picture[],
  step: Step,
  spacing: (rects: readonly Rect[]) => readonly Rect[],
): readonly Rect[] {
  const even = evened(pictures, step)
  const after = spacing(even)
  return isSame(after, even) ? pictures.map(({ rect }) => rect) : after
}

const evened = (pictures: readonly Picture[], step: Step): Rect[] =>
  pictures.map(({ rect, isFixed }) => (isFixed ? rect : roundEdges(rect, step)))

type Of<To extends Placing['to']> = Extract<Placing, { to: To }>

/** Edges round to where they are aligned. A middle would move with a size that rounds, so sizes are rounded first. */
function aligned(placing: Of<'align'>, pictures: readonly Picture[], whole: Rect, step: Step): readonly Rect[] {
  const rects = pictures.map(({ rect }) => rect)
  const after = alignedTo(placing, rects, whole, step)
  const isByMiddle = placing.alignment === 'centre' || placing.alignment === 'middle'
  return !isByMiddle || isSame(after, rects) ? after : alignedTo(placing, evened(pictures, step), whole, step)
}

function alignedTo({ alignment, with: to }: Of<'align'>, rects: readonly Rect[], whole: Rect, step: Step) {
  const last = rects.at(-1)
  if (to === 'frame' || rects.length < 2) return align(rects, whole, alignment, step)
  if (to === 'selection' || !last) return alignTogether(rects, alignment, step)
  return align(rects, roundEdges(last, step), alignment, step)
}

/** The one that was selected last gives the size, as the nearest even one has it. Top left corners stay. */
function sizedAsLast({ width, height }: Of<'same-size'>, rects: readonly Rect[], step: Step): Rect[] {
  return rects.map((rect) => {
    const { width: wide, height: high } = roundEdges({ ...(rects.at(-1) ?? rect), x: 0, y: 0 }, step)
    return { ...rect, ...(width ? { width: wide } : {}), ...(height ? { height: high } : {}) }
  })
}

/** Two inputs swap; fewer and more have no place that is meant. */
function swapped(document: LayoutDocument, ids: readonly string[]): Diff {
  const [one, other, ...more] = ids
    .flatMap((id) => inputOf(document, id) ?? [])
    .filter(isOnFrame)
    .map(({ id }) => id)
  return one && other && more.length === 0 ? swapPlaces(document, one, other) : NO_CHANGE
}
