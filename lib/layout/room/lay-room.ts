import { arrange } from '@/lib/geometry/packing/arrange'
import { arrangeAround } from '@/lib/geometry/packing/arrange-around'
import type { Diff } from '@/lib/layout/diff'
import { type Following, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { lay } from '@/lib/layout/templates/lay'
import type { FollowDeps } from '@/lib/layout/templates/lay-out-again'
import { picturesOf, roomFor, wholeOf } from '@/lib/layout/templates/pictures'
import { layingIn } from '@/lib/layout/templates/style'
import { templatesFor } from '@/lib/layout/templates/templates'

type Seats = Readonly<{ ids: readonly string[]; hasSpotlight: boolean }>

/**
 * Lays a layout out by its template, or packed, with these inputs first and in this order; where the pictures lie now
 * counts for nothing. Other pictures that are not locked come after them, from the bottom layer up.
 */
export function layRoom(
  document: LayoutDocument,
  { template, style }: Following,
  { ids, hasSpotlight }: Seats,
  { frame, step, aspectOf, own }: FollowDeps,
): Diff {
  const pictures = picturesOf(document)
  const movable = pictures.filter(({ locked }) => !locked)
  const known = new Map(movable.map((input) => [input.id, input]))
  const wanted = new Set(ids)
  const seats = [
    ...ids.flatMap((id) => known.get(id) ?? []),
    ...inputsOf(document).filter(({ id }) => known.has(id) && !wanted.has(id)),
  ]
  const count = seats.length
  const area = count < pictures.length ? roomFor(movable, document, frame, step) : wholeOf(frame)
  const laying = layingIn(area, style, aspectOf, step)
  const chosen = [...own.filter(({ suits }) => suits(count)), ...templatesFor(count)].find(({ id }) => id === template)
  const aspects = seats.map(({ source }) => laying.aspectOf(source))
  const packed = () =>
    hasSpotlight && count > 1
      ? arrangeAround(aspects, area, laying.spacing, false)
      : arrange(aspects, area, laying.spacing)
  const rects = count === 0 ? [] : chosen ? lay(chosen, seats, laying).rects : packed()
  return applyTemplate(document, { ids: seats.map(({ id }) => id), rects, cornerRadius: style.cornerRadius })
}
