import { chosen, removeInputs } from '@/lib/layout/commands'
import type { Input, Source } from '@/lib/layout/input'
import { nameEdit } from '../state/edit-words'
import type { EditorState, EditorStore } from '../state/editor-store'
import { clipText, isTooMuch } from './clip'
import { namesOf } from './words'

type NameOf = (source: Source) => string

/** `text` goes to the clipboard, and is null where nothing does. `says` is empty where the store says it. */
export type Copied = Readonly<{ text: string | null; says: string }>

const NOTHING: Copied = { text: null, says: '' }
const TOO_MUCH: Copied = { text: null, says: 'This is too much to copy at once. Select fewer inputs.' }
const WATERMARK_ALONE: Copied = { text: null, says: 'The watermark cannot be copied.' }

/** Copies the selected inputs. */
export const copyFrom = (state: EditorState, nameOf: NameOf): Copied =>
  copied(state, chosen(state.document, state.selection), 'Copied', nameOf)

/** Copies the selected inputs and removes them. What is locked is neither copied nor removed: the store says so. */
export function cutFrom(editor: EditorStore, nameOf: NameOf): Copied {
  const state = editor.getState()
  const inputs = chosen(state.document, state.selection)
  const free = inputs.filter(({ locked }) => !locked)
  const cut = free.length < inputs.length && free.length === 0 ? NOTHING : copied(state, free, 'Cut', nameOf)
  if (cut.text === null && free.length > 0) return cut
  state.edit(removeInputs(state.document, state.selection))
  if (cut.text !== null) nameEdit(editor.getState().document, cut.says)
  return cut
}

function copied(state: EditorState, inputs: readonly Input[], did: string, nameOf: NameOf): Copied {
  if (inputs.length === 0) return state.selection.length > 0 ? WATERMARK_ALONE : NOTHING
  const text = clipText(
    state,
    inputs.map(({ id }) => id),
  )
  if (isTooMuch(text)) return TOO_MUCH
  return { text, says: `${did} ${namesOf(inputs.map(({ source }) => nameOf(source)))}.` }
}
