import { sourceKey } from '../address'
import { type Diff, NO_CHANGE } from '../diff'
import { inputOf, inputsOf, type LayoutDocument } from '../document'
import type { Input, Source } from '../input'
import { setSource } from '../set-fields'
import { updateInputs } from '../update'
import { swapPlaces } from './swap'

/** Finds the other input that has this source already; null where none has. Any number of places may wait alike. */
function holderOf(document: LayoutDocument, id: string, source: Source): Input | null {
  if (source.kind === 'slot') return null
  const key = sourceKey(source)
  return inputsOf(document).find((input) => input.id !== id && sourceKey(input.source) === key) ?? null
}

/**
 * Puts a source in the place of an input: rectangle, layer, look and label stay. A source that another input of the
 * layout has changes places with it, because a mix may have it once; where one of the two has no picture on the frame,
 * they change sources. Where one is locked, the diff says what would become of it, for the store to refuse.
 */
export function replaceSource(document: LayoutDocument, id: string, source: Source): Diff {
  const input = inputOf(document, id)
  const holder = holderOf(document, id, source)
  if (!input) return NO_CHANGE
  if (!holder || input.locked) return setSource(document, id, source)
  // Half of a change of places would be a source that stands twice.
  if (holder.locked) return setSource(document, holder.id, input.source)
  const swapped = swapPlaces(document, id, holder.id)
  return swapped === NO_CHANGE
    ? updateInputs(document, { [id]: { source }, [holder.id]: { source: input.source } })
    : swapped
}
