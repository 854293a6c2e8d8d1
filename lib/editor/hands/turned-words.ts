import type { LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { EditorState } from '../state/editor-store'
import { finder } from './history'
import { stepWords } from './step-words'

type Stacks = Pick<EditorState, 'document' | 'past' | 'future'>

/**
 * Says which of my steps were undone or redone between two states, in the words of the history; null where none was.
 * `filled` are documents with their places filled from the room, the latest first.
 */
export function turnedWords(
  now: Stacks,
  before: Stacks,
  filled: readonly LayoutDocument[],
  nameOf: (source: Source) => string,
): string | null {
  const undone = now.future.length - before.future.length
  const isUndo = undone > 0 && now.past.length < before.past.length
  const isRedo = undone < 0 && now.past.length > before.past.length && !isAnew(now, before)
  const last = isUndo ? now.future.at(-1) : isRedo ? now.past.at(-1) : undefined
  if (!last) return null
  const recordOf = finder(now)
  const known = (id: string) => filled.flatMap(({ records }) => records[id] ?? [])[0] ?? recordOf(id)
  const says = stepWords(last, known, nameOf)
  const count = Math.abs(undone)
  const verb = isUndo ? 'Undone' : 'Redone'
  return count === 1 ? `${verb}: ${says}` : `${verb}: ${count} steps, the last: ${says}`
}

/** An edit of mine drops what could be redone. A redo takes over what the entry held. */
function isAnew(now: Stacks, before: Stacks): boolean {
  const [entry, redone] = [now.past.at(-1), before.future[now.future.length]]
  const isSame = entry && redone && entry.added === redone.added && entry.updated === redone.updated
  return !isSame || Object.keys(entry.removed).join() !== Object.keys(redone.removed).join()
}
