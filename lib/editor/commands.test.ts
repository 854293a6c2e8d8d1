import { expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { type EditorCommand, runIn } from './commands'
import { SHORTCUTS } from './shortcuts'
import { createEditorStore } from './state/editor-store'
import { input } from './testing/show'

function press(selected: readonly string[], ...commands: EditorCommand[]) {
  const editor = createEditorStore({
    layoutId: 'opening',
    document: documentOf(
      input('a', { order: 'a0', x: 100, y: 100 }),
      input('b', { order: 'a1', x: 100, y: 100 }),
      input('c', { order: 'a2', x: 100, y: 100 }),
    ),
    frame: { width: 1280, height: 720 },
    step: 1,
    newId: () => 'copy',
  })
  editor.getState().select(selected)
  for (const command of commands) runIn(command, editor)
  const { document, selection, past } = editor.getState()
  return {
    order: inputsOf(document)
      .map(({ id }) => id)
      .join(' '),
    records: document.records,
    selection,
    past,
  }
}

it.each<{ command: EditorCommand; order: string }>([
  { command: { do: 'bring-forward' }, order: 'b a c' },
  { command: { do: 'bring-to-front' }, order: 'b c a' },
  { command: { do: 'send-to-back' }, order: 'a b c' },
  { command: { do: 'remove' }, order: 'b c' },
])('$command.do of the lowest of three leaves $order', ({ command, order }) => {
  expect(press(['a'], command).order).toBe(order)
})

it('nudges what is selected, one step of undo each', () => {
  const { records, past } = press(['a', 'b'], { do: 'nudge', x: 10, y: 0 }, { do: 'nudge', x: 0, y: -1 })
  expect(records.a).toMatchObject({ x: 110, y: 99 })
  expect(records.b).toMatchObject({ x: 110, y: 99 })
  expect(records.c).toMatchObject({ x: 100, y: 100 })
  expect(past).toHaveLength(2)
})

it('does nothing, and records nothing, when nothing is selected', () => {
  const commands: EditorCommand[] = [{ do: 'remove' }, { do: 'nudge', x: 1, y: 0 }]
  expect(press([], ...commands)).toMatchObject({ order: 'a b c', past: [] })
})

it('selects all, and nothing', () => {
  expect(press([], { do: 'select-all' }).selection).toEqual(['a', 'b', 'c'])
  expect(press(['a'], { do: 'deselect' }).selection).toEqual([])
})

it('no two shortcuts share a key', () => {
  const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys.map((key) => key.toLowerCase()))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
