import { type Diff, NO_CHANGE } from './diff'
import { inputsOf, type LayoutDocument } from './document'
import type { Input } from './input'
import { fillKeys } from './order-keys'
import { type Changes, updateInputs } from './update'

/**
 * Moves inputs one step nearer to the viewer. What is selected together keeps its order, and moves past one that is
 * not.
 */
export const bringForward = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => stepUp(inputs, isChosen))

export const sendBackward = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => stepUp(inputs.toReversed(), isChosen).toReversed())

export const bringToFront = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => [...inputs.filter((i) => !isChosen(i)), ...inputs.filter(isChosen)])

export const sendToBack = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => [...inputs.filter(isChosen), ...inputs.filter((i) => !isChosen(i))])

/** Moves inputs to a layer: index 0 is the bottom, and beyond either end means that end. */
export function moveTo(document: LayoutDocument, id: string, index: number): Diff {
  return reorder(document, [id], (inputs, isChosen) => {
    const others = inputs.filter((input) => !isChosen(input))
    const at = Math.max(0, Math.min(others.length, index))
    return [...others.slice(0, at), ...inputs.filter(isChosen), ...others.slice(at)]
  })
}

function stepUp(inputs: readonly Input[], isChosen: (input: Input) => boolean): Input[] {
  const result = [...inputs]
  for (let index = result.length - 2; index >= 0; index--) {
    const here = result[index]
    const above = result[index + 1]
    if (here && above && isChosen(here) && !isChosen(above)) result.splice(index, 2, above, here)
  }
  return result
}

/** Gives new orders only to chosen inputs that change their layer, so that two operators' reorders merge. */
function reorder(
  document: LayoutDocument,
  ids: readonly string[],
  arrange: (inputs: readonly Input[], isChosen: (input: Input) => boolean) => Input[],
): Diff {
  const chosen = new Set(ids)
  const before = inputsOf(document)
  const after = arrange(before, ({ id }) => chosen.has(id))
  if (after.every((input, index) => input === before[index])) return NO_CHANGE

  const keys = fillKeys(
    after.map((input, index) => (chosen.has(input.id) && input !== before[index] ? null : input.order)),
  )
  return updateInputs(document, ordersOf(after, keys))
}

/** Returns the orders of inputs that do not have their key yet. */
export function ordersOf(inputs: readonly Input[], keys: readonly string[]): Changes {
  return Object.fromEntries(inputs.map((input, index) => [input.id, { order: keys[index] ?? input.order }]))
}
