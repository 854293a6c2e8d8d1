import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

/** Holds what a command says of its edit, where the changed fields alone would not tell. It goes with what it made. */
const words = new WeakMap<LayoutDocument | Diff, string>()
const entries = new WeakMap<LayoutDocument, Diff>()

/** Remembers which entry of undo made a document, so that its words are the entry's too. */
export const madeBy = (after: LayoutDocument, entry: Diff): void => void entries.set(after, entry)

/** Says in a sentence what the edit did that made this document. Call it right after the edit. */
export function nameEdit(after: LayoutDocument, says: string): void {
  for (const made of [after, entries.get(after)]) if (made) words.set(made, says)
}

export const wordsOfEdit = (made: LayoutDocument | Diff): string | undefined => words.get(made)

const asMade = new WeakMap<Diff, Diff>()

/** Gives an entry the words of the one that it was turned from, or that was fitted to another frame. */
export function namedLike(entry: Diff, earlier: Diff): Diff {
  const says = words.get(earlier)
  if (says) words.set(entry, says)
  asMade.set(entry, madeAs(earlier))
  return entry
}

/** Returns an entry as it was made: on a small frame a move may come to nothing, and is called what it was. */
export const madeAs = (entry: Diff): Diff => asMade.get(entry) ?? entry
