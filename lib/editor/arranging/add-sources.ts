import type { Size } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { placeSource } from '@/lib/layout/commands'
import { apply, compose, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { wholeOf } from '@/lib/layout/templates/pictures'

/** Leaves out the sources that the layout has already: ZEGOCLOUD refuses a mix that has one twice. */
export function notIn(document: LayoutDocument, sources: readonly Source[]): Source[] {
  const known = new Set(inputsOf(document).map(({ source }) => sourceKey(source)))
  return sources.filter((source) => !known.has(sourceKey(source)))
}

/** Adds inputs of these sources, each over all of the frame, to be arranged next. */
export function addSources(
  document: LayoutDocument,
  sources: readonly Source[],
  { frame, newId }: Readonly<{ frame: Size; newId: () => string }>,
): Diff {
  return sources.reduce<Diff>((added, source) => {
    const placing = { id: newId(), source, rect: wholeOf(frame), placed: true }
    return compose(added, placeSource(apply(document, added), placing))
  }, NO_CHANGE)
}
