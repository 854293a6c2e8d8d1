import { toRect } from '@/lib/geometry/rect'
import { type Diff, NO_CHANGE } from '../diff'
import { inputOf, isOnFrame, type LayoutDocument } from '../document'
import type { Input } from '../input'
import { updateInputs } from '../update'

/**
 * Two inputs change places: rectangle, layer, group and rounded corners, so that a small picture that lay on a large
 * one lies on it again. Sound, label and all else stay with their source. It takes two pictures on the frame, of which
 * none is locked.
 */
export function swapPlaces(document: LayoutDocument, one: string, other: string): Diff {
  const [a, b] = [inputOf(document, one), inputOf(document, other)]
  if (!a || !b || ![a, b].every((input) => isOnFrame(input) && !input.locked)) return NO_CHANGE
  return updateInputs(document, { [a.id]: placeOf(b), [b.id]: placeOf(a) })
}

const placeOf = (input: Input) => ({
  ...toRect(input),
  order: input.order,
  cornerRadius: input.cornerRadius,
  group: input.group,
})
