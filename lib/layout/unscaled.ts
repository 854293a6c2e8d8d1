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

/** Says where a hand put a record, on which frame, and where a change of the frame has left it `on` another one. */
type Origin = Readonly<{
  frame: Size
  put: Place
  left: Place
  /** It is absent where an earlier Mixdesk has stored it. */
  on?: Size | undefined
}>

/**
 * Holds the origin of each record. While it still lies where that says it was left, the next change of the frame starts
 * from where it was put: scaling what was scaled loses pixels. The origins before it count again once a layout that was
 * laid out after a change is taken back to where that had left it.
 */
export type Origins = Readonly<Record<string, Origin & Readonly<{ earlier?: readonly Origin[] | undefined }>>>

/** So many origins of a record are kept, the newest first. */
export const MOST_ORIGINS = 4

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
    const origin = Object.hasOwn(origins, record.id) ? origins[record.id] : undefined
    const all = origin ? [origin, ...(origin.earlier ?? [])] : []
    const known = all.find(({ left, on = from }) => isSame(left, now) && isSame(on, from))
    const earlier = all.filter((each) => each !== known).map(({ frame, put, left, on }) => ({ frame, put, left, on }))
    const { frame, put } = known ?? { frame: from, put: now }
    const isBack = isSame(frame, to)
    const left = isBack
      ? put
      : isSpacing(put)
        ? scaledSpacing(put, frame, to, MAX_SPACING)
        : scaledRect(put, frame, to, step)
    return [{ id: record.id, left, origins: isBack ? earlier : [{ frame, put, left, on: to }, ...earlier] }]
  })
  const rects = scaled.flatMap(({ id, left }) => (isSpacing(left) ? [] : [[id, left] as const]))
  const spacing = scaled.map(({ left }) => left).find(isSpacing)
  const spaced = spacing ? setSpacing(document, spacing) : NO_CHANGE
  return {
    diff: compose(updateRects(document, Object.fromEntries(rects)), spaced),
    origins: Object.fromEntries(
      scaled.flatMap(({ id, origins: [newest, ...earlier] }) =>
        newest ? [[id, { ...newest, ...(earlier.length > 0 && { earlier: earlier.slice(0, MOST_ORIGINS - 1) }) }]] : [],
      ),
    ),
  }
}

const isSpacing = (place: Place): place is Spacing => 'gap' in place

function placeOf(record: LayoutRecord): Place | null {
  if (record.type === 'following') return { gap: record.style.gap, margin: record.style.margin }
  return hasRect(record) ? toRect(record) : null
}
