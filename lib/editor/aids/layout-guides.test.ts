import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { evenFrame } from '@/lib/geometry/testing/arbitrary'
import { backgroundOf, emptyDocument, LayoutDocument } from '@/lib/layout/document'
import { MOST_GUIDES } from '@/lib/layout/merging/merge'
import { addGuide, guideLines, moveGuide, removeGuide } from './layout-guides'

const HD = { width: 1280, height: 720 }
const open = (frame = HD) =>
  createEditorStore({ layoutId: 'one', document: emptyDocument(), frame, step: 2, newId: () => 'new' })
const linesOf = (editor: ReturnType<typeof open>, frame = HD) =>
  guideLines(backgroundOf(editor.getState().document).guides, frame, 2)

describe('guides of a layout', () => {
  it('come, move and go, each a step of undo', () => {
    const editor = open()
    expect(addGuide(editor, 'x', 321)).toBeNull()
    expect(addGuide(editor, 'y', 100)).toBeNull()
    moveGuide(editor, 'x', 0, 400)
    expect(linesOf(editor)).toEqual({ x: [400], y: [100] })
    removeGuide(editor, 'y', 0)
    expect(linesOf(editor)).toEqual({ x: [400], y: [] })
    editor.getState().undo()
    editor.getState().undo()
    expect(linesOf(editor)).toEqual({ x: [322], y: [100] })
    expect(editor.getState().past).toHaveLength(2)
  })

  it.each([
    { why: 'one that is there already', at: 640, says: 'Upright guide at 640 px is there already.' },
    { why: 'one off the frame lands on its edge', at: 5000, says: null },
    { why: 'one before the frame, too', at: -5, says: null },
  ])('$why', ({ at, says }) => {
    const editor = open()
    addGuide(editor, 'x', 640)
    expect(addGuide(editor, 'x', at)).toBe(says)
    expect(linesOf(editor).x.every((line) => line >= 0 && line <= 1280)).toBe(true)
  })

  it('are limited, and it is said', () => {
    const editor = open()
    for (let index = 0; index < MOST_GUIDES; index++) expect(addGuide(editor, 'y', index * 4)).toBeNull()
    expect(addGuide(editor, 'y', 700)).toBe('A layout has at most 32 guides each way. Remove one first.')
    expect(linesOf(editor).y).toHaveLength(MOST_GUIDES)
  })

  it('that are gone meanwhile change nothing', () => {
    const editor = open()
    moveGuide(editor, 'x', 3, 100)
    removeGuide(editor, 'x', 3)
    expect(editor.getState().past).toEqual([])
  })

  it('are at the very pixel again when the frame is what it was, and on even pixels of any other', () => {
    fc.assert(
      fc.property(evenFrame, evenFrame, fc.integer({ min: 0, max: 3000 }), (frame, other, at) => {
        const editor = open(frame)
        addGuide(editor, 'x', at)
        const stored = LayoutDocument.parse(JSON.parse(JSON.stringify(editor.getState().document)))
        const { guides } = backgroundOf(stored)
        expect(guideLines(guides, frame, 2).x).toEqual([Math.min(frame.width, Math.round(at / 2) * 2)])
        const [there = -1] = guideLines(guides, other, 2).x
        expect(there % 2 === 0 && there >= 0 && there <= other.width).toBe(true)
      }),
    )
  })
})

it.each([
  { why: 'beyond the frame', guides: { x: [1.5], y: [] } },
  { why: 'no number', guides: { x: ['a'], y: [] } },
  { why: 'too many', guides: { x: Array.from({ length: 33 }, () => 0.5), y: [] } },
  { why: 'another axis', guides: { x: [], y: [], z: [] } },
])('a document with guides $why is refused', ({ guides }) => {
  const { background } = emptyDocument().records
  const document = { ...emptyDocument(), records: { background: { ...background, guides } } }
  expect(LayoutDocument.safeParse(document).success).toBe(false)
})
