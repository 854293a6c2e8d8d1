import { chosen, removeRecords } from '@/lib/layout/commands'
import { watermarkOf } from '@/lib/layout/document'
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

/** Copies what is selected: inputs, and the watermark. */
export const copyFrom = (state: EditorState, nameOf: NameOf): Copied =>
  copied(state, chosen(state.document, state.selection), 'Copied', nameOf)

/** Copies what is selected and removes it. What is locked is neither copied nor removed: the store says so. */
export function cutFrom(editor: EditorStore, nameOf: NameOf): Copied {
  const state = editor.getState()
  const inputs = chosen(state.document, state.selection)
  const free = inputs.filter(({ locked }) => !locked)
  const cut = copied(state, free, 'Cut', nameOf)
  if (cut.text === null && cut.says) return cut
  state.edit(removeRecords(state.document, state.selection))
  if (cut.text !== null) nameEdit(editor.getState().document, cut.says)
  return cut
}

function copied(state: EditorState, inputs: readonly Input[], did: string, nameOf: NameOf): Copied {
  const isMarked = state.selection.includes('watermark') && watermarkOf(state.document) !== null
  const ids = [...inputs.map(({ id }) => id), ...(isMarked ? ['watermark'] : [])]
  if (ids.length === 0) return NOTHING
  const text = clipText(state, ids)
  if (isTooMuch(text)) return TOO_MUCH
  const names = inputs.map(({ source }) => nameOf(source))
  return { text, says: `${did} ${namesOf(names, isMarked)}.` }
}
