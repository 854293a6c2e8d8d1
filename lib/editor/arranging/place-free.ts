import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { placeSource } from '@/lib/layout/commands'
import { apply, compose, type Diff } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { freePlace } from './free-place'
import { isPacked, pack } from './pack'
import { type AspectOf, picturesOf, wholeOf } from './pictures'
import { spacingOf, type TemplateStyle } from './style'

type Placing = Readonly<{ id: string; source: Source; frame: Size; aspectOf: AspectOf; style: TemplateStyle }>

/**
 * Places a source where nothing lies. Inputs that lie as *Arrange* packs them are packed anew, the new one as the last,
 * and so are those that leave no room. Else nobody's place changes, and the new one gets the largest free cell.
 * `isArranged` tells which of the two it was.
 */
export function placeFree(document: LayoutDocument, placing: Placing): { diff: Diff; isArranged: boolean } {
  const { id, source, frame, aspectOf, style } = placing
  const pictures = picturesOf(document)
  const spacing = spacingOf(style)
  const packing = { area: wholeOf(frame), spacing, aspectOf }
  const placedAt = (rect: Rect) => placeSource(document, { id, source, rect, placed: true })
  const free = isPacked(pictures, packing) ? null : freePlace(aspectOf(source), pictures.map(toRect), frame, spacing)
  if (free) return { diff: placedAt(free), isArranged: false }

  const added = placedAt(packing.area)
  const next = apply(document, added)
  const { inputs, rects } = pack(pictures, packing, inputOf(next, id))
  const ids = inputs.map((input) => input.id)
  const arranged = applyTemplate(next, { ids, rects, cornerRadius: style.cornerRadius })
  return { diff: compose(added, arranged), isArranged: true }
}
