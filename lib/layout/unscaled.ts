import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import * as z from '@/lib/shared/schema'
import { scaledRect } from './commands'
import { type Diff, isSame, NO_CHANGE } from './diff'
import { hasRect, type LayoutDocument, MAX_RECORDS } from './document'
import { isScalable } from './is-scalable'
import { RECT_FIELDS, RecordId } from './record-id'
import { updateRects } from './update'

const Frame = z.strictObject({ width: z.int(), height: z.int() })

/**
 * Says, for each record, where it was put by a hand, on which frame, and where the last change of the frame has left
 * it. While it still lies there, the next change starts from where it was put: scaling what was scaled loses pixels.
 */
export const Origins = z.record(
  RecordId,
  z.strictObject({ frame: Frame, put: z.strictObject(RECT_FIELDS), left: z.strictObject(RECT_FIELDS) }),
  MAX_RECORDS,
)
export type Origins = Readonly<Record<string, Readonly<{ frame: Size; put: Rect; left: Rect }>>>

type Scaled = Readonly<{ diff: Diff; origins: Origins }>

/** Fits every rectangle to another frame, as `rescale` does; on the frame that it was put on, it lies as it was put. */
export function rescaleFromOrigins(
  document: LayoutDocument,
  origins: Origins,
  { from, to, step }: Readonly<{ from: Size; to: Size; step: Step }>,
): Scaled {
  if (!isScalable(from, to)) return { diff: NO_CHANGE, origins }
  const scaled = Object.values(document.records).flatMap((record) => {
    if (!hasRect(record)) return []
    const now = toRect(record)
    const known = Object.hasOwn(origins, record.id) ? origins[record.id] : undefined
    const { frame, put } = known && isSame(known.left, now) ? known : { frame: from, put: now }
    const isBack = isSame(frame, to)
    const left = isBack ? put : scaledRect(put, frame, to, step)
    return [{ id: record.id, isBack, frame, put, left }]
  })
  return {
    diff: updateRects(document, Object.fromEntries(scaled.map(({ id, left }) => [id, left]))),
    origins: Object.fromEntries(scaled.flatMap(({ id, isBack, ...origin }) => (isBack ? [] : [[id, origin] as const]))),
  }
}
