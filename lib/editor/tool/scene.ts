import { boxAround } from '@/lib/geometry/box'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { createGuides, type Guides } from '@/lib/geometry/snap'
import { hasRect, inputOf, isOnFrame, type LayoutDocument, rectRecordOf, type Watermark } from '@/lib/layout/document'
import type { Input, Label } from '@/lib/layout/input'
import type { Rects, Scene } from './tool'

type Edited = Pick<Scene, 'document' | 'selection' | 'entered' | 'labelHeld' | 'frame' | 'step' | 'newId' | 'unscaled'>

/** Takes out of an editor's state what a gesture looks at: to copy all of it takes longer than the rest of a move. */
export const sceneOf = ({ document, selection, entered, labelHeld, frame, step, newId, unscaled }: Edited): Edited => ({
  document,
  selection,
  entered,
  labelHeld,
  frame,
  step,
  newId,
  unscaled,
})

/** Finds a record that can be grabbed: an input whose picture is on the frame, or the watermark. */
export function placedRecord({ document }: Pick<Scene, 'document'>, id: string): Input | Watermark | null {
  const record = rectRecordOf(document, id)
  return record?.type === 'input' && !isOnFrame(record) ? null : record
}

/** A locked picture is selected like any other, and not moved: a drag over it draws a rubber band. */
export const isLocked = (record: Input | Watermark | null): boolean => record?.type === 'input' && record.locked

/** Finds a label that can be grabbed: one with text, on an input whose picture is on the frame. */
export function shownLabel({ document }: Scene, id: string): Label | null {
  const input = inputOf(document, id)
  return input && isOnFrame(input) && input.label?.text ? input.label : null
}

export function rectsOf(scene: Pick<Scene, 'document'>, ids: readonly string[]): Rects {
  const records = ids.flatMap((id) => placedRecord(scene, id) ?? []).filter((record) => !isLocked(record))
  return Object.fromEntries(records.map((record) => [record.id, toRect(record)]))
}

/** Returns the frame around those of these that can be resized; null for none. */
export const gripOf = (document: LayoutDocument, ids: readonly string[]): Rect | null =>
  boxAround(Object.values(rectsOf({ document }, ids)))

/** Lists what a gesture snaps to: every other picture on the frame, and the watermark. */
export function othersThan({ document }: Scene, moving: Rects): Rect[] {
  const others: Rect[] = []
  for (const record of Object.values(document.records)) {
    if (!hasRect(record) || Object.hasOwn(moving, record.id)) continue
    if (record.type === 'watermark' || isOnFrame(record)) others.push(toRect(record))
  }
  return others
}

export const isSameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Sorts what a gesture snaps to, among what stands still. */
export const guidesAmong = ({ snapping, frame, step }: Scene, still: readonly Rect[]): Guides =>
  (snapping?.createGuides ?? createGuides)(frame, still, step)
