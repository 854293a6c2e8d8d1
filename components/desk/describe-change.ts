import { turnedWords } from '@/lib/editor/hands/turned-words'
import { wordsOfEdit } from '@/lib/editor/state/edit-words'
import type { EditorState } from '@/lib/editor/state/editor-store'
import { difference } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { describeEdit, describeRefusal, namingIn } from './describe-edit'

type Known = Readonly<{
  nameOf: (source: Source) => string
  /** Returns the document with its places filled from the room. */
  fill: (document: LayoutDocument) => LayoutDocument
}>

/**
 * Says what changed in a layout between two states of its editor: in the words of the command that did it, in those of
 * the history where it was undone or redone, or else by what is different.
 */
export function describeChange(now: EditorState, before: EditorState, { nameOf, fill }: Known): string {
  const filled = [fill(now.document), fill(before.document)]
  return (
    wordsOfEdit(now.document) ??
    turnedWords(now, before, filled, nameOf) ??
    describeEdit(difference(before.document, now.document), now.document, namingIn(filled, nameOf))
  )
}

/** Says why an edit did not change these inputs. */
export const describeRefused = (ids: readonly string[], document: LayoutDocument, { nameOf, fill }: Known): string =>
  describeRefusal(ids, document, namingIn([fill(document)], nameOf))
