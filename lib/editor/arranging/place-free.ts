import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { placeSource } from '@/lib/layout/commands'
import { apply, compose, type Diff } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, type TemplateStyle } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { isLaid, lay, templateOf } from '@/lib/layout/templates/lay'
import { pack } from '@/lib/layout/templates/pack'
import { picturesOf, roomFor, wholeOf } from '@/lib/layout/templates/pictures'
import { seated } from '@/lib/layout/templates/seating'
import { type AspectOf, layingIn } from '@/lib/layout/templates/style'
import { freePlace } from './free-place'

type Placing = Readonly<{
  id: string
  source: Source
  frame: Size
  step: Step
  aspectOf: AspectOf
  style: TemplateStyle
}>

/**
 * Places a source where nothing lies. Inputs that lie as *Arrange* or a template has them are laid out anew, the new
 * one as the last; those that leave no room are packed, around locked ones. Else none moves, and the new one gets the
 * largest free cell. `isArranged` tells which of the two it was.
 */
export function placeFree(document: LayoutDocument, placing: Placing): { diff: Diff; isArranged: boolean } {
  const { id, source, frame, step, aspectOf, style } = placing
  const pictures = picturesOf(document)
  const movable = pictures.filter(({ locked }) => !locked)
  const isLocked = movable.length < pictures.length
  const area = isLocked ? roomFor(movable, document, frame, step) : wholeOf(frame)
  const laying = layingIn(area, style, aspectOf, step)
  const placedAt = (rect: Rect) => placeSource(document, { id, source, rect, placed: true })

  const isPacked = !isLocked && isLaid(pack(pictures, laying))
  const followed = isLocked || isPacked ? null : templateOf(pictures, laying)
  const template = followed?.suits(pictures.length + 1) ? followed : null
  const free =
    isPacked || template ? null : freePlace(laying.aspectOf(source), pictures.map(toRect), frame, laying.spacing)
  if (free) return { diff: placedAt(free), isArranged: false }

  const added = placedAt(laying.area)
  const next = apply(document, added)
  const last = inputOf(next, id)
  const { inputs, rects } =
    template && last
      ? lay(template, [...seated(pictures, null), last], laying)
      : pack(movable, laying, last ? [last] : [])
  const ids = inputs.map((input) => input.id)
  const arranged = applyTemplate(next, { ids, rects, cornerRadius: style.cornerRadius })
  return { diff: compose(added, arranged), isArranged: true }
}
