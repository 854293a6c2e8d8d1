import { apply, type Diff, invert, isEmpty, rebase } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { EditorState, EditorStore } from '../state/editor-store'
import { frameChangeOf } from '../state/frame-entry'
import { type RecordOf, stepWords } from './step-words'

type Stacks = Pick<EditorState, 'document' | 'past' | 'future'>

/** Holds one step of my own edits of a layout. */
export type Step = Readonly<{
  /** It counts from 1, the oldest; after so many steps the layout is as this one left it. */
  number: number
  says: string
  isDone: boolean
  /** Others changed or removed since what it did, so that undoing or redoing it would change nothing. */
  isOver: boolean
}>

/** Lists my steps in this layout, the oldest first, those that were undone too. */
export function stepsOf({ document, past, future }: Stacks, nameOf: (source: Source) => string): readonly Step[] {
  const recordOf = finder({ document, past, future })
  const over = new Set([...overOf(past, document, invert), ...overOf(future, document, (entry) => entry)])
  return [...past, ...future.toReversed()].map((entry, index) => ({
    number: index + 1,
    says: stepWords(entry, recordOf, nameOf),
    isDone: index < past.length,
    isOver: over.has(entry),
  }))
}

/** Lists the entries that would change nothing when their turn comes, the last of the list first. */
function overOf(stack: readonly Diff[], document: LayoutDocument, turn: (entry: Diff) => Diff): Diff[] {
  let now = document
  return stack.toReversed().filter((entry) => {
    if (frameChangeOf(entry)) return false
    const effect = rebase(turn(entry), now)
    now = apply(now, effect)
    return isEmpty(effect)
  })
}

/** Finds records of a layout, also those that are in it no more but in what can be undone or redone. */
export function finder({ document, past, future }: Stacks): RecordOf {
  const gone = new Map<string, ReturnType<RecordOf>>()
  for (const { added, removed } of [...past, ...future]) {
    for (const [id, record] of Object.entries({ ...added, ...removed })) gone.set(id, record)
  }
  return (id) => document.records[id] ?? gone.get(id)
}

/**
 * Undoes or redoes until the layout is as step `number` left it; 0 is as it was before them all. Steps that are over
 * are passed. Returns why it stopped before; null where it is there.
 */
export function jumpTo(editor: EditorStore, number: number): string | null {
  const { past, future, document } = editor.getState()
  const isBack = number < past.length
  const due = isBack ? past.slice(number) : future.slice(past.length + future.length - number)
  const over = new Set(overOf(due, document, isBack ? invert : (entry) => entry))
  const wanted = due.filter((entry) => !over.has(entry))
  for (const entry of wanted.reverse()) {
    const before = editor.getState()
    if (isBack) before.undo()
    else before.redo()
    // The server changes the frame, and the steps beyond it are in the pixels that it had.
    if (frameChangeOf(entry))
      return entry === wanted.at(-1) ? null : 'The frame changes first. Then choose the step again.'
    if (editor.getState().document === before.document) return 'A lock keeps that step. Unlock what it changed.'
  }
  return null
}
