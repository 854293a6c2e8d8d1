import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { type Spacing, scaledSpacing } from '@/lib/geometry/scaled-spacing'
import { scaledRect, setSpacing } from './commands'
import { compose, type Diff, isSame, NO_CHANGE } from './diff'
import { hasRect, type LayoutDocument, type LayoutRecord, MAX_SPACING } from './document'
import { isScalable } from './is-scalable'
import { updateRects } from './update'

/** Where a record lies, or how far apart a template that is followed keeps the others. */
type Place = Rect | Spacing

/**
 * Says, for each record, where it was put by a hand, on which frame, and where the last change of the frame has left
 * it. While it still lies there, the next change starts from where it was put: scaling what was scaled loses pixels.
 */
export type Origins = Readonly<Record<string, Readonly<{ frame: Size; put: Place; left: Place }>>>

type Scaled = Readonly<{ diff: Diff; origins: Origins }>

/** Fits every record to another frame, as `rescale` does; on the frame that it was put on, it lies as it was put. */
export function rescaleFromOrigins(
  document: LayoutDocument,
  origins: Origins,
  { from, to, step }: Readonly<{ from: Size; to: Size; step: Step }>,
): Scaled {
  if (!isScalable(from, to)) return { diff: NO_CHANGE, origins }
  const scaled = Object.values(document.records).flatMap((record) => {
    const now = placeOf(record)
    if (!now) return []
    const known = Object.hasOwn(origins, record.id) ? origins[record.id] : undefined
    const { frame, put } = known && isSame(known.left, now) ? known : { frame: from, put: now }
    const isBack = isSame(frame, to)
    const left = isBack
      ? put
      : isSpacing(put)
        ? scaledSpacing(put, frame, to, MAX_SPACING)
        : scaledRect(put, frame, to, step)
    return [{ id: record.id, isBack, frame, put, left }]
  })
  const rects = scaled.flatMap(({ id, left }) => (isSpacing(left) ? [] : [[id, left] as const]))
  const spacing = scaled.map(({ left }) => left).find(isSpacing)
  const spaced = spacing ? setSpacing(document, spacing) : NO_CHANGE
  return {
    diff: compose(updateRects(document, Object.fromEntries(rects)), spaced),
    origins: Object.fromEntries(scaled.flatMap(({ id, isBack, ...origin }) => (isBack ? [] : [[id, origin] as const]))),
  }
}

const isSpacing = (place: Place): place is Spacing => 'gap' in place

function placeOf(record: LayoutRecord): Place | null {
  if (record.type === 'following') return { gap: record.style.gap, margin: record.style.margin }
  return hasRect(record) ? toRect(record) : null
}
