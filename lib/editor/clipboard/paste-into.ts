import type { Point } from '@/lib/geometry/rect'
import { isEmpty } from '@/lib/layout/diff'
import { inputOf, watermarkOf } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { nameEdit } from '../state/edit-words'
import type { EditorStore } from '../state/editor-store'
import type { ClipboardAct } from './act'
import type { Clip } from './clip'
import { pasteInputs } from './paste'
import { pasteLooks, pasteRects } from './paste-part'
import { namesOf, pastedWords } from './words'

export type PasteAct = Exclude<ClipboardAct, 'copy' | 'cut'>

type Known = Readonly<{ nameOf: (source: Source) => string; at: Point | null }>

/** Says what came of a paste; `isDone` is false where nothing did. `says` is empty where the store says it. */
type Outcome = Readonly<{ isDone: boolean; says: string }>

const SELECT_FIRST = 'Select the inputs to paste it onto.'
const WATERMARK_ALONE = 'Position and look are pasted from inputs. Only the watermark was copied.'
const SAME = 'Nothing to change: it is so already.'

/** Pastes into a layout as one entry of undo, and selects what is new. */
export function pasteInto(editor: EditorStore, act: PasteAct, clip: Clip, { nameOf, at }: Known): Outcome {
  const state = editor.getState()
  const namesIn = (ids: readonly string[]) => {
    const { document } = editor.getState()
    return ids.flatMap((id) => inputOf(document, id) ?? []).map(({ source }) => nameOf(source))
  }
  const done = (says: string): Outcome => {
    nameEdit(editor.getState().document, says)
    return { isDone: true, says }
  }
  if (act === 'paste') {
    const pasted = pasteInputs(state, clip, at)
    if (typeof pasted === 'string') return { isDone: false, says: pasted }
    if (isEmpty(pasted.diff)) return { isDone: false, says: SAME }
    const watermark = clip.watermark ? (watermarkOf(state.document) ? 'in its place' : 'new') : 'none'
    state.edit(pasted.diff)
    state.select(pasted.ids)
    return done(pastedWords({ names: namesIn(pasted.ids), emptied: pasted.emptied, watermark }))
  }
  const { diff, ids, what } = act === 'paste-rects' ? pasteRects(state, clip) : pasteLooks(state, clip)
  const isAnySelected = state.selection.some((id) => inputOf(state.document, id))
  if (clip.inputs.length === 0) return { isDone: false, says: WATERMARK_ALONE }
  if (!isAnySelected) return { isDone: false, says: SELECT_FIRST }
  state.edit(diff)
  if (ids.length === 0) return { isDone: false, says: '' }
  if (editor.getState().document === state.document) return { isDone: false, says: SAME }
  return done(`Pasted the ${what} onto ${namesOf(namesIn(ids))}.`)
}
