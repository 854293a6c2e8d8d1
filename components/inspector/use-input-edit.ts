import { useSeat } from '@/components/seat/seat-context'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { inputOf } from '@/lib/layout/document'
import { Input } from '@/lib/layout/input'
import { changeInputs, type ValuesOf, valuesOf } from './input-edit'
import type { FieldsIn, Section } from './input-fields'

/** Gives a section of the inspector one input or several, and one way to change its own fields of them. */
export type Edited<S extends Section> = Readonly<{
  inputs: readonly Input[]
  /**
   * A section destructures these and hands the rest to `nothingLeft`: a new field does not compile until it has a
   * control.
   */
  values: ValuesOf<FieldsIn<S>>
  disabled: boolean
  /** Makes one entry of undo and returns null, or returns why it cannot. */
  set: (fieldsOf: (input: Input) => Partial<FieldsIn<S>> | null) => string | null
}>

export function useInputEdit(editor: EditorStore, inputs: readonly Input[]): Edited<Section> {
  const { canEdit } = useSeat()
  return {
    inputs,
    values: valuesOf(Input.shape, inputs),
    disabled: !canEdit || inputs.every((input) => input.locked),
    set: (fieldsOf) => {
      const { document, edit } = editor.getState()
      // They may have moved since the section rendered.
      const now = inputs.flatMap(({ id }) => inputOf(document, id) ?? [])
      const change = changeInputs(document, now, fieldsOf)
      if (!change.ok) return change.problem
      edit(change.diff)
      return null
    },
  }
}
