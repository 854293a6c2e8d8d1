import { expect, it } from 'vitest'
import { nudge, removeRecords } from '@/lib/layout/commands'
import type { Source } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { regroup } from '../placing/grouping'
import { createEditorStore, type EditorState } from '../state/editor-store'
import { turnedWords } from './turned-words'

const nameOf = (source: Source) => (source.kind === 'stream' ? source.streamId : source.kind)
const FRAME = { width: 1280, height: 720 }

function opened() {
  const document = layoutOf({ anna: {}, bob: {} })
  const editor = createEditorStore({ layoutId: 'l', document, frame: FRAME, step: 2, newId: () => 'new' })
  return { editor, state: () => editor.getState() }
}

const move = ({ edit, document }: EditorState) => edit(nudge(document, ['anna'], { x: 10, y: 0 }, FRAME, 2))
const remove = ({ edit, document }: EditorState) => edit(removeRecords(document, ['bob']))
const undo = (state: EditorState) => state.undo()
const redo = (state: EditorState) => state.redo()

it.each<{ first: ((state: EditorState) => void)[]; next: ((state: EditorState) => void)[]; says: string | null }>([
  { first: [move], next: [undo], says: 'Undone: Moved anna' },
  { first: [move, remove], next: [undo], says: 'Undone: Removed bob' },
  { first: [move, remove, move], next: [undo, undo], says: 'Undone: 2 steps, the last: Removed bob' },
  { first: [move, undo], next: [redo], says: 'Redone: Moved anna' },
  { first: [remove, undo], next: [redo], says: 'Redone: Removed bob' },
  { first: [move, remove, undo, undo], next: [redo, redo], says: 'Redone: 2 steps, the last: Removed bob' },
  { first: [], next: [move], says: null },
  { first: [move, undo], next: [remove], says: null },
  { first: [move], next: [undo, remove], says: null },
])('says $says', ({ first, next, says }) => {
  const { state } = opened()
  for (const act of first) act(state())
  const before = state()
  for (const act of next) act(state())
  expect(turnedWords(state(), before, [], nameOf)).toBe(says)
})

it('a command keeps its own words', () => {
  const { editor, state } = opened()
  state().select(['anna', 'bob'])
  regroup('group', editor)
  const before = state()
  state().undo()
  expect(turnedWords(state(), before, [], nameOf)).toBe('Undone: Grouped 2 inputs as Group 1')
})

it('whoever fills a place is named', () => {
  const { state } = opened()
  move(state())
  const before = state()
  state().undo()
  const filled = layoutOf({ anna: { source: { kind: 'stream', streamId: 'Zoe' } } })
  expect(turnedWords(state(), before, [filled], nameOf)).toBe('Undone: Moved Zoe')
})
