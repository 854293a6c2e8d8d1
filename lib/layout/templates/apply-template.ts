import { overlaps } from '@/lib/geometry/overlap'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { compose, type Diff } from '../diff'
import { inputsOf, type LayoutDocument } from '../document'
import { moveTo } from '../order'
import { updateInputs } from '../update'

type Seats = Readonly<{
  /** The inputs, the one with the spotlight first, and the rectangle of each. */
  ids: readonly string[]
  rects: readonly Rect[]
  /** Null leaves corners as they are. */
  cornerRadius: number | null
}>

/**
 * Puts each input in its rectangle. Sound, label, style and layers stay, with one exception: a picture that others lie
 * on goes just below them, because they would not be seen.
 */
export function applyTemplate(document: LayoutDocument, { ids, rects, cornerRadius }: Seats): Diff {
  const changes = ids.flatMap((id, index) => {
    const rect = rects[index]
    return rect ? [[id, { ...toRect(rect), ...(cornerRadius === null ? {} : { cornerRadius }) }] as const] : []
  })
  const moved = updateInputs(document, Object.fromEntries(changes))
  return isOnOthers(document, ids, rects) ? compose(moved, belowOthers(document, ids)) : moved
}

/** Moves the first of these inputs below the lowest of the others, and over all that lay below them. */
function belowOthers(document: LayoutDocument, [first = '', ...others]: readonly string[]): Diff {
  const layers = inputsOf(document).filter(({ id }) => id !== first)
  return moveTo(
    document,
    first,
    layers.findIndex(({ id }) => others.includes(id)),
  )
}

/** Tells whether the first input will hide one of the others. */
function isOnOthers(document: LayoutDocument, ids: readonly string[], rects: readonly Rect[]): boolean {
  const layers = new Map(inputsOf(document).map(({ id }, layer) => [id, layer]))
  const layerOf = (id: string | undefined) => layers.get(id ?? '') ?? 0
  const [first] = rects
  return rects.some(
    (rect, index) => index > 0 && first && overlaps(first, rect) && layerOf(ids[index]) < layerOf(ids[0]),
  )
}
