import type { LayoutDocument } from '@/lib/layout/document'

/** Holds what a command says of its edit, where the changed fields alone would not tell. It goes with the document. */
const words = new WeakMap<LayoutDocument, string>()

/** Says in a sentence what the edit did that made this document. Call it right after the edit. */
export const nameEdit = (after: LayoutDocument, says: string): void => void words.set(after, says)

export const wordsOfEdit = (after: LayoutDocument): string | undefined => words.get(after)
