import { expect, it } from 'vitest'
import { nudge, removeRecords, setRects, toggle } from '@/lib/layout/commands'
import { compose, NO_CHANGE } from '@/lib/layout/diff'
import { duplicateInputs } from '@/lib/layout/hands/copies'
import type { Input, Source } from '@/lib/layout/input'
import { bringToFront } from '@/lib/layout/order'
import { setInputs } from '@/lib/layout/set-fields'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { follow } from '../arranging/follow'
import { nameEdit } from '../state/edit-words'
import { createEditorStore, type EditorState } from '../state/editor-store'
import { jumpTo, stepsOf } from './history'

const FRAME = { width: 1280, height: 720 }
const nameOf = (source: Source) => (source.kind === 'stream' ? source.streamId : source.kind)

function open(inputs: Readonly<Record<string, Partial<Input>>> = { anna: {}, bob: {} }) {
  let made = 0
  const document = layoutOf(inputs)
  const newId = () => `new-${++made}`
  const editor = createEditorStore({ layoutId: 'l', document, frame: FRAME, step: 2, newId })
  const state = () => editor.getState()
  return {
    editor,
    state,
    says: () => stepsOf(state(), nameOf).map(({ says }) => says),
    over: () => stepsOf(state(), nameOf).flatMap(({ says, isOver }) => (isOver ? [says] : [])),
    move: (id: string, x: number) => state().edit(nudge(state().document, [id], { x, y: 0 }, FRAME, 2)),
    left: (id: string) => {
      const record = state().document.records[id]
      return record?.type === 'input' ? record.x : null
    },
  }
}

const rect = { x: 0, y: 0, width: 640, height: 360 }

it.each<{ says: string; edit: (state: EditorState) => void }>([
  { says: 'Moved anna', edit: ({ edit, document }) => edit(nudge(document, ['anna'], { x: 10, y: 0 }, FRAME, 2)) },
  { says: 'Resized anna', edit: ({ edit, document }) => edit(setRects(document, { anna: rect })) },
  { says: 'Resized 2 inputs', edit: ({ edit, document }) => edit(setRects(document, { anna: rect, bob: rect })) },
  { says: 'Removed bob', edit: ({ edit, document }) => edit(removeRecords(document, ['bob'])) },
  { says: 'Changed the layer of anna', edit: ({ edit, document }) => edit(bringToFront(document, ['anna'])) },
  { says: 'Locked 2 inputs', edit: ({ edit, document }) => edit(toggle(document, ['anna', 'bob'], 'locked')) },
  { says: 'Hid bob', edit: ({ edit, document }) => edit(toggle(document, ['bob'], 'hidden')) },
  {
    says: 'Changed the volume of bob',
    edit: ({ edit, document }) => edit(setInputs(document, ['bob'], () => ({ volume: 3 }))),
  },
  {
    says: 'Placed 2 inputs',
    edit: (state) => state.edit(duplicateInputs(state.document, ['anna', 'bob'], state)?.diff ?? NO_CHANGE),
  },
])('a step is named by what it did, on any frame: $says', ({ says, edit }) => {
  const desk = open()
  edit(desk.state())
  expect(desk.says()).toEqual([says])
  desk.state().resizeFrame({ width: 20, height: 20 }, 2)
  expect(desk.says()).toEqual([says])
  desk.state().resizeFrame({ width: 1920, height: 1080 }, 2)
  expect(desk.says()).toEqual([says])
})

it('a step keeps the words that were given to it on another frame, and once it is undone there', () => {
  const desk = open()
  desk.move('anna', 10)
  nameEdit(desk.state().document, 'Grouped 2 inputs')
  desk.state().resizeFrame({ width: 720, height: 1280 }, 2)
  expect(desk.says()).toEqual(['Grouped 2 inputs'])
  desk.state().undo()
  expect(desk.says()).toEqual(['Grouped 2 inputs'])
})

it('the words of a command stay with its step through undo and redo', () => {
  const { state, says, move } = open()
  move('anna', 10)
  nameEdit(state().document, 'Arranged 4 inputs')
  move('bob', 10)
  expect(says()).toEqual(['Arranged 4 inputs', 'Moved bob'])
  for (let turn = 0; turn < 2; turn++) state().undo()
  expect(says()).toEqual(['Arranged 4 inputs', 'Moved bob'])
  state().redo()
  expect(says()).toEqual(['Arranged 4 inputs', 'Moved bob'])
})

it('what a layout follows is named where nothing else changed, and else the hand that moved', () => {
  const { state, says } = open()
  state().edit(follow(state().document, { template: 'arrange', style: PLAIN_STYLE }))
  const moved = nudge(state().document, ['anna'], { x: 10, y: 0 }, FRAME, 2)
  state().edit(compose(moved, follow(state().document, null)))
  expect(says()).toEqual(['Changed what the layout follows', 'Moved anna'])
})

it('a jump goes to any step and back, and says which are done', () => {
  const { editor, state, move, left } = open()
  for (const x of [10, 20, 30]) move('anna', x)
  expect(left('anna')).toBe(60)
  expect(jumpTo(editor, 1)).toBeNull()
  expect(left('anna')).toBe(10)
  expect(stepsOf(state(), nameOf).map(({ isDone }) => isDone)).toEqual([true, false, false])
  expect(jumpTo(editor, 0)).toBeNull()
  expect(left('anna')).toBe(0)
  expect(jumpTo(editor, 3)).toBeNull()
  expect(left('anna')).toBe(60)
  expect(jumpTo(editor, 3)).toBeNull()
  expect(left('anna')).toBe(60)
})

it('a step that others wrote over is said to be over, and a jump passes it', () => {
  const { editor, state, move, left, over } = open()
  move('bob', 10)
  move('anna', 20)
  state().receive(setRects(state().document, { anna: rect }))
  expect(over()).toEqual(['Moved anna'])
  expect(jumpTo(editor, 1)).toBeNull()
  expect([left('anna'), left('bob')]).toEqual([0, 10])
  expect(jumpTo(editor, 0)).toBeNull()
  expect(left('bob')).toBe(0)
})

it('what others removed is named all the same, and cannot be undone', () => {
  const { state, says, over } = open()
  state().edit(duplicateInputs(state().document, ['anna'], state())?.diff ?? NO_CHANGE)
  state().receive(removeRecords(state().document, ['new-1']))
  expect(says()).toEqual(['Placed slot'])
  expect(over()).toEqual(['Placed slot'])
})

it('a lock stops a jump, which says so', () => {
  const { editor, state, move, left } = open()
  move('bob', 10)
  move('anna', 20)
  state().receive(toggle(state().document, ['anna'], 'locked'))
  expect(jumpTo(editor, 0)).toContain('lock')
  expect([left('anna'), left('bob')]).toEqual([20, 10])
})
