import { type Diff, NO_CHANGE } from './diff'
import { inputsOf, type LayoutDocument } from './document'
import type { Input } from './input'
import { fillKeys } from './order-keys'
import { type Changes, updateInputs } from './update'

/**
 * Moves inputs one step nearer to the viewer. What is selected together keeps its order, and moves past one that is
 * not.
 */
export const bringForward = (document: LayoutDocument, ids: readonly string[]): Diff => reorder(document, ids, stepUp)

export const sendBackward = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => stepUp(inputs.toReversed(), isChosen).toReversed(), true)

export const bringToFront = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(document, ids, (inputs, isChosen) => [...inputs.filter((i) => !isChosen(i)), ...inputs.filter(isChosen)])

export const sendToBack = (document: LayoutDocument, ids: readonly string[]): Diff =>
  reorder(
    document,
    ids,
    (inputs, isChosen) => [...inputs.filter(isChosen), ...inputs.filter((i) => !isChosen(i))],
    true,
  )

/** Moves inputs to a layer: index 0 is the bottom, counted without them, and beyond either end means that end. */
export function moveTo(document: LayoutDocument, id: string | readonly string[], index: number): Diff {
  const ids = [id].flat()
  const isDown = inputsOf(document).findIndex((input) => ids.includes(input.id)) > index
  const arrange: Arrange = (inputs, isChosen) => {
    const others = inputs.filter((input) => !isChosen(input))
    const at = Math.max(0, Math.min(others.length, index))
    return [...others.slice(0, at), ...inputs.filter(isChosen), ...others.slice(at)]
  }
  return reorder(document, ids, arrange, isDown)
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

type Arrange = (inputs: readonly Input[], isChosen: (input: Input) => boolean) => Input[]

/**
 * Puts inputs into another order, as `arrange` has it. It gives new orders only to chosen inputs that change their
 * layer, so that two operators' reorders merge. Whoever is in a group stays next to it, and nobody comes between those
 * of another one, but goes past them: upwards, or with `isDown` downwards.
 */
export function reorder(document: LayoutDocument, ids: readonly string[], arrange: Arrange, isDown = false): Diff {
  const chosen = new Set(ids)
  const before = inputsOf(document)
  const isSame = (inputs: readonly Input[]) => inputs.every((input, index) => input === before[index])
  const arranged = arrange(before, ({ id }) => chosen.has(id))
  if (isSame(arranged)) return NO_CHANGE
  const after = isDown ? gathered(arranged.reverse()).reverse() : gathered(arranged)
  if (isSame(after)) return NO_CHANGE

  const keys = fillKeys(
    after.map((input, index) => (chosen.has(input.id) && input !== before[index] ? null : input.order)),
  )
  return updateInputs(document, ordersOf(after, keys))
}

/** Returns the orders of inputs that do not have their key yet. */
export function ordersOf(inputs: readonly Input[], keys: readonly string[]): Changes {
  return Object.fromEntries(inputs.map((input, index) => [input.id, { order: keys[index] ?? input.order }]))
}

/** Puts those of each group next to each other, at the place of the first of them. All others keep their order. */
export const gathered = (inputs: readonly Input[]): Input[] => [
  ...new Set(
    inputs.flatMap((input) => {
      const group = input.group?.id
      return group === undefined ? input : inputs.filter((other) => other.group?.id === group)
    }),
  ),
]
