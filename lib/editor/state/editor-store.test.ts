import { describe, expect, it } from 'vitest'
import { input } from '@/lib/editor/testing/show'
import { setRects } from '@/lib/layout/commands'
import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from './editor-store'

function open() {
  const told: Diff[] = []
  const editor = createEditorStore({
    layoutId: 'opening',
    document: documentOf(input('cam'), input('guest')),
    frame: { width: 1280, height: 720 },
    newId: () => 'new',
    onEdit: (diff) => told.push(diff),
  })
  const record = (id: string) => editor.getState().document.records[id]
  const drag = (id: string, x: number) => {
    const { document, edit } = editor.getState()
    edit(setRects(document, { [id]: { x, y: 0, width: 100, height: 100 } }))
  }
  const remove = (id: string): Diff => {
    const gone = record(id)
    return gone ? { ...NO_CHANGE, removed: { [id]: gone } } : NO_CHANGE
  }
  const annaSets = (id: string, fields: Diff['updated'][string]) =>
    editor.getState().receive({ ...NO_CHANGE, updated: { [id]: fields } })
  return { editor, told, record, drag, remove, annaSets, undo: editor.getState().undo, redo: editor.getState().redo }
}

describe('undo', () => {
  it('takes back one gesture a time, and redo makes it again', () => {
    const { drag, undo, redo, record } = open()
    drag('cam', 10)
    drag('cam', 20)
    undo()
    expect(record('cam')).toMatchObject({ x: 10 })
    undo()
    expect(record('cam')).toMatchObject({ x: 0 })
    redo()
    redo()
    expect(record('cam')).toMatchObject({ x: 20 })
  })

  it('takes back my edit and leaves what another did to other fields since', () => {
    const { drag, undo, annaSets, record } = open()
    drag('cam', 10)
    annaSets('cam', { y: [0, 70] })
    undo()
    expect(record('cam')).toMatchObject({ x: 0, y: 70 })
  })

  it('never takes back what came from another', () => {
    const { annaSets, undo, record, told } = open()
    annaSets('cam', { y: [0, 70] })
    undo()
    expect(record('cam')).toMatchObject({ y: 70 })
    expect(told).toEqual([])
  })

  it('skips an edit of what another removed, and takes back the one before', () => {
    const { editor, drag, remove, undo, record } = open()
    drag('guest', 30)
    drag('cam', 10)
    editor.getState().receive(remove('cam'))
    undo()
    expect(record('cam')).toBeUndefined()
    expect(record('guest')).toMatchObject({ x: 0 })
  })

  it('brings back what I removed as it was at that moment, also after redo', () => {
    const { editor, remove, undo, redo, annaSets, record } = open()
    editor.getState().edit(remove('cam'))
    undo()
    annaSets('cam', { y: [0, 70] })
    redo()
    expect(record('cam')).toBeUndefined()
    undo()
    expect(record('cam')).toMatchObject({ y: 70 })
  })

  it('tells the saving what it did, like any edit', () => {
    const { drag, undo, told } = open()
    drag('cam', 10)
    undo()
    expect(told.map(({ updated }) => updated.cam?.x)).toEqual([
      [0, 10],
      [10, 0],
    ])
  })

  it('goes 500 gestures deep', () => {
    const { editor, drag, undo, record } = open()
    for (let x = 1; x <= 510; x++) drag('cam', x)
    for (let count = 0; count < 600; count++) undo()
    expect(record('cam')).toMatchObject({ x: 10 })
    expect(editor.getState().future).toHaveLength(500)
  })

  it('a new edit ends what could be redone; selecting and an edit without effect do not', () => {
    const { editor, drag, undo } = open()
    drag('cam', 10)
    undo()
    editor.getState().select(['guest'])
    editor.getState().edit(NO_CHANGE)
    expect(editor.getState().future).toHaveLength(1)
    drag('guest', 5)
    expect(editor.getState().future).toEqual([])
  })
})

describe('the selection', () => {
  it('lets go of what is removed, by me or by another', () => {
    const { editor, remove } = open()
    editor.getState().select(['cam', 'guest'])
    editor.getState().receive(remove('cam'))
    expect(editor.getState().selection).toEqual(['guest'])
    editor.getState().edit(remove('guest'))
    expect(editor.getState().selection).toEqual([])
  })

  it('holds nothing that is not there', () => {
    const { editor } = open()
    editor.getState().select(['cam', 'nobody'])
    expect(editor.getState().selection).toEqual(['cam'])
  })
})
