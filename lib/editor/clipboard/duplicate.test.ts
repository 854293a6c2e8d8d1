import { expect, it } from 'vitest'
import { inputsOf, MAX_RECORDS } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from '../state/editor-store'
import { duplicateIn } from './duplicate'

function duplicate(count: number, selected: readonly string[]) {
  let made = 0
  const many = Object.fromEntries(Array.from({ length: count }, (_, index) => [`in-${index}`, { x: 100, y: 100 }]))
  const frame = { width: 1280, height: 720 }
  const editor = createEditorStore({
    layoutId: 'opening',
    document: layoutOf(many),
    frame,
    step: 2,
    newId: () => `copy-${made++}`,
  })
  editor.getState().select(selected)
  const isDone = duplicateIn(editor)
  const { document, selection, past } = editor.getState()
  return { isDone, count: inputsOf(document).length, selection, undoSteps: past.length }
}

it.each([
  { count: 3, selected: ['in-0', 'in-2'], is: [true, 5, ['copy-0', 'copy-1'], 1], why: 'the copies are selected' },
  { count: 3, selected: [], is: [true, 3, [], 0], why: 'nothing is selected' },
  { count: MAX_RECORDS - 1, selected: ['in-0'], is: [false, MAX_RECORDS - 1, ['in-0'], 0], why: 'there is no room' },
])('$selected of $count leaves $is: $why', ({ count, selected, is }) => {
  const after = duplicate(count, selected)
  expect([after.isDone, after.count, after.selection, after.undoSteps]).toEqual(is)
})
