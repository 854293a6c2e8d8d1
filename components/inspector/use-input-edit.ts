import { useSeat } from '@/components/seat/seat-context'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import type { InputFields } from '@/lib/layout/update'
import { changeInputs } from './input-edit'

/** What the sections of the inspector work on: one input or several, and one way to change them. */
export type Edited = Readonly<{
  inputs: readonly Input[]
  disabled: boolean
  /** One entry of undo, or why not. */
  set: (fieldsOf: (input: Input) => InputFields | null) => string | null
}>

export function useInputEdit(editor: EditorStore, inputs: readonly Input[]): Edited {
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
