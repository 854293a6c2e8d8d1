import { describe, expect, it } from 'vitest'
import { input } from '@/lib/editor/testing/show'
import type { Rect, Size } from '@/lib/geometry/rect'
import { removeRecords, rescale, setRects, toggle } from '@/lib/layout/commands'
import { apply, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { setInputs } from '@/lib/layout/set-fields'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from './editor-store'

function open() {
  const told: Diff[] = []
  const editor = createEditorStore({
    layoutId: 'opening',
    document: documentOf(input('cam'), input('guest')),
    frame: { width: 1280, height: 720 },
    step: 1,
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

describe('undo on another frame', () => {
  const SMALL = { width: 640, height: 360 }
  const TINY = { width: 333, height: 187 }
  const ODD = { x: 13, y: 7, width: 101, height: 55 }
  /** Changes the frame as the server does: everyone hears of the frame first, and then of the rescaled layout. */
  const show = ({ editor }: ReturnType<typeof open>, to: Size) => {
    const { document, frame, resizeFrame } = editor.getState()
    resizeFrame(to, 1)
    editor.getState().receive(rescale(document, frame, to, 1))
  }
  const atDesk = () => {
    const desk = open()
    const { edit } = desk.editor.getState()
    const put = (rect: Rect) => edit(setRects(desk.editor.getState().document, { cam: rect }))
    return { ...desk, put }
  }

  it('takes back and makes again in the pixels of the frame as it is now', () => {
    const desk = atDesk()
    desk.put({ x: 0, y: 0, width: 1280, height: 720 })
    desk.put({ x: 0, y: 0, width: 640, height: 360 })
    show(desk, SMALL)
    desk.undo()
    expect(desk.record('cam')).toMatchObject({ x: 0, y: 0, width: 640, height: 360 })
    desk.redo()
    expect(desk.record('cam')).toMatchObject({ x: 0, y: 0, width: 320, height: 180 })
  })

  it('restores what the frame would have made of the layout, to the pixel, for every entry', () => {
    const desk = atDesk()
    const layouts = [desk.editor.getState().document]
    const note = () => layouts.push(desk.editor.getState().document)
    desk.put(ODD)
    note()
    desk.put({ ...ODD, width: 333 })
    note()
    desk.editor.getState().edit(desk.remove('cam'))
    note()
    const expected = layouts.map((layout) => apply(layout, rescale(layout, { width: 1280, height: 720 }, TINY, 1)))
    desk.undo()
    show(desk, TINY)
    const { undo, redo } = desk
    const steps = [undo, undo, redo, redo, redo].map((step) => {
      step()
      return desk.editor.getState().document
    })
    expect(steps).toEqual([expected[1], expected[0], expected[1], expected[2], expected[3]])
  })

  it('is as it was made once the frame is back', () => {
    const desk = atDesk()
    desk.put(ODD)
    const { document, past } = desk.editor.getState()
    show(desk, TINY)
    show(desk, SMALL)
    expect(desk.editor.getState().past).not.toEqual(past)
    show(desk, { width: 1280, height: 720 })
    expect(desk.editor.getState().past).toEqual(past)
    desk.undo()
    desk.redo()
    expect(desk.record('cam')).toEqual(document.records.cam)
  })

  it('leaves what another changed meanwhile, and what has no place on the frame', () => {
    const desk = atDesk()
    const { edit } = desk.editor.getState()
    edit({ ...NO_CHANGE, updated: { cam: { x: [0, 100], volume: [100, 40] } } })
    desk.annaSets('cam', { y: [0, 70] })
    show(desk, SMALL)
    desk.undo()
    expect(desk.record('cam')).toMatchObject({ x: 0, y: 35, volume: 100 })
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

describe('a locked input', () => {
  const locked = () => {
    const editor = createEditorStore({
      layoutId: 'opening',
      document: documentOf(input('host', { x: 10 }), input('guest', { x: 20, order: 'a1' })),
      frame: { width: 1280, height: 720 },
      step: 2,
      newId: () => 'new',
    })
    const { edit } = editor.getState()
    const now = () => editor.getState().document
    edit(setInputs(now(), ['host'], () => ({ x: 40 })))
    edit(toggle(now(), ['host'], 'locked'))
    return { editor, edit, now }
  }

  it('keeps an edit off, which says whom it would have changed', () => {
    const { editor, edit, now } = locked()
    edit(setInputs(now(), ['host', 'guest'], () => ({ x: 90 })))
    expect(now().records).toMatchObject({ host: { x: 40 }, guest: { x: 90 } })
    expect(editor.getState().refused).toEqual(['host'])
    edit(removeRecords(now(), ['host']))
    expect(editor.getState().past).toHaveLength(3)
  })

  it('is unlocked by undo, and only then moved by it', () => {
    const { editor, now } = locked()
    editor.getState().undo()
    expect(now().records.host).toMatchObject({ x: 40, locked: false })
    editor.getState().undo()
    expect(now().records.host).toMatchObject({ x: 10 })
    editor.getState().redo()
    editor.getState().redo()
    expect(now().records.host).toMatchObject({ x: 40, locked: true })
  })

  it('that somebody else locked stays, and the undo is still there when it is unlocked', () => {
    const { editor, now } = locked()
    editor.getState().undo()
    editor.getState().receive(toggle(now(), ['host'], 'locked'))
    editor.getState().undo()
    expect(now().records.host).toMatchObject({ x: 40 })
    editor.getState().receive(toggle(now(), ['host'], 'locked'))
    editor.getState().undo()
    expect(now().records.host).toMatchObject({ x: 10 })
  })
})
