import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { setRects } from '@/lib/layout/commands'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { describeChange } from './describe-change'
import { speakEdits } from './speak-edits'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const size = { width: 320, height: 180 }

/** Opens a layout with one input, and keeps what is said of its edits. */
function opened() {
  const editor = createEditorStore({
    layoutId: 'layout',
    document: layoutOf({ cam: { ...size, x: 0, y: 0 } }),
    frame: { width: 1280, height: 720 },
    step: 1,
    newId: () => 'new',
    onEdit: () => {},
  })
  const said: string[] = []
  const stop = speakEdits(editor, (now, before) =>
    said.push(describeChange(now, before, { nameOf: () => 'Anna', fill: (document) => document })),
  )
  const moveTo = (x: number) =>
    editor.getState().edit(setRects(editor.getState().document, { cam: { ...size, x, y: 0 } }))
  return { editor, said, stop, moveTo }
}

it('says an edit at once', () => {
  const { said, moveTo } = opened()
  moveTo(10)
  expect(said).toEqual(['Anna moved to 10, 0'])
  vi.advanceTimersByTime(10_000)
  expect(said).toHaveLength(1)
})

it('says the first step of a held key at once, and all others as one when it is let go', () => {
  const { said, moveTo } = opened()
  for (let x = 1; x <= 50; x++) {
    moveTo(x)
    vi.advanceTimersByTime(33)
  }
  expect(said).toEqual(['Anna moved to 1, 0'])
  vi.advanceTimersByTime(400)
  expect(said).toEqual(['Anna moved to 1, 0', 'Anna moved to 50, 0'])
  moveTo(60)
  expect(said.at(-1)).toBe('Anna moved to 60, 0')
})

it('says an edit, and that it was taken back', () => {
  const { editor, said, moveTo } = opened()
  moveTo(10)
  editor.getState().undo()
  vi.advanceTimersByTime(400)
  expect(said).toEqual(['Anna moved to 10, 0', 'Undone: Moved Anna'])
})

it('says nothing of a selection, and nothing once it is ended', () => {
  const { editor, said, stop, moveTo } = opened()
  editor.getState().select(['cam'])
  vi.advanceTimersByTime(400)
  expect(said).toEqual([])
  moveTo(10)
  moveTo(20)
  stop()
  vi.advanceTimersByTime(400)
  moveTo(30)
  expect(said).toEqual(['Anna moved to 10, 0'])
})
