import { type Diff, isSame } from '@/lib/layout/diff'
import { inputOf, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Input, Label } from '@/lib/layout/input'
import { NAME } from '@/lib/layout/is-filled'
import { keepLabelOn } from '@/lib/layout/label'
import { updateInputs } from '@/lib/layout/update'

/** All that a label has but its text, in pixels of the frame from the input's own corner. */
export type Look = Omit<Label, 'text'>

export const lookOf = ({ text: _, ...look }: Label): Look => look

/**
 * Gives the labels of these inputs a look, but for locked ones. An input without a label is labelled with the name of
 * whoever is shown, and a label that would begin outside of a small input begins at its nearest pixel inside.
 */
export function wear(document: LayoutDocument, ids: readonly string[], look: Look): Diff {
  const dressed = ids.flatMap((id) => {
    const input = inputOf(document, id)
    return input && !input.locked
      ? [[id, { label: { text: input.label?.text || NAME, ...fitted(look, input) } }] as const]
      : []
  })
  return updateInputs(document, Object.fromEntries(dressed))
}

/** Tells whether the label of an input looks as `wear` would have it. */
export const wears = (input: Input, look: Look): boolean =>
  input.label !== null && isSame(lookOf(input.label), fitted(look, input))

/** Lists the inputs whose label any hand may change. */
export const labelledIn = (document: LayoutDocument): readonly Input[] =>
  inputsOf(document).filter(({ label, locked }) => label && !locked)

/** Gives the labels that wear one look another one; all others stay as they are. */
export const changeLook = (document: LayoutDocument, from: Look, to: Look): Diff =>
  wear(
    document,
    labelledIn(document).flatMap((input) => (wears(input, from) ? [input.id] : [])),
    to,
  )

function fitted(look: Look, input: Input): Look {
  const { x, y } = keepLabelOn({ x: look.left, y: look.top }, input)
  return { ...look, left: x, top: y }
}
