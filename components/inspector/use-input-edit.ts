import { useSeat } from '@/components/seat/seat-context'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { changeInputs } from './input-edit'
import type { FieldsIn, Section } from './input-fields'

/** What a section of the inspector works on: one input or several, and one way to change its own fields of them. */
export type Edited<S extends Section> = Readonly<{
  inputs: readonly Input[]
  disabled: boolean
  /** One entry of undo, or why not. */
  set: (fieldsOf: (input: Input) => Partial<FieldsIn<S>> | null) => string | null
}>

export function useInputEdit(editor: EditorStore, inputs: readonly Input[]): Edited<Section> {
  const { canEdit } = useSeat()
  return {
    inputs,
    disabled: !canEdit,
    set: (fieldsOf) => {
      const { document, edit } = editor.getState()
      const change = changeInputs(document, inputs, fieldsOf)
      if (!change.ok) return change.problem
      edit(change.diff)
      return null
    },
  }
}
