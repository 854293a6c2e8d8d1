import { inputOf } from '@/lib/layout/document'
import type { EditorState } from '../state/editor-store'
import { picturesIn, place } from './place'
import type { Placing } from './placing'

/**
 * Places what is selected anew, as `place` does. Returns what to say where that changes nothing, because then a key
 * would seem to be broken.
 */
export function placeByKey(placing: Placing, editor: EditorState): string | null {
  const { document, selection } = editor
  const least = placing.to === 'swap' ? 2 : 1
  if (picturesIn(document, selection).length >= least) {
    return place(placing, editor) === 0 ? 'Nothing to change: it is so already' : null
  }
  const isHidden = selection.some((id) => inputOf(document, id)?.hidden)
  if (isHidden) return 'Nothing is placed: what is hidden has no place on the frame. Show it first'
  return selection.length < least ? 'Select two inputs first' : 'Nothing is placed: what is heard only has no place'
}
