import { describe, expect, it } from 'vitest'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { followingOf, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from '../state/editor-store'
import { arrangeInputs } from './arrange-inputs'

const frame = { width: 1280, height: 720 }
const words = ({ x, y, width, height }: Rect) => `${width}×${height} at ${x},${y}`

function opened(document: LayoutDocument, selection: readonly string[] = []) {
  const editor = createEditorStore({ layoutId: 'opening', document, frame, step: 2, newId: () => 'new' })
  editor.getState().select(selection)
  return {
    editor,
    press: (style = PLAIN_STYLE, isFollowed = false) =>
      arrangeInputs(editor.getState(), {
        aspectOf: () => 16 / 9,
        nameOf: (source) => (source.kind === 'stream' ? source.streamId : source.kind),
        style,
        isFollowed,
      }),
    rects: () =>
      Object.fromEntries(inputsOf(editor.getState().document).map((input) => [input.id, words(toRect(input))])),
  }
}

const pile = (...ids: readonly string[]) =>
  layoutOf(Object.fromEntries(ids.map((id, index): [string, Partial<Input>] => [id, { x: 400 + index, y: 300 }])))

it('arranges a pile of four in two rows, as one entry of undo', () => {
  const { editor, press, rects } = opened(pile('a', 'b', 'c', 'd'))
  expect(press()).toBe('Arranged 4 inputs in a grid of 2 rows')
  expect(rects()).toEqual({
    a: '640×360 at 0,0',
    b: '640×360 at 640,0',
    c: '640×360 at 0,360',
    d: '640×360 at 640,360',
  })
  expect(editor.getState().past).toHaveLength(1)
  expect(press()).toBe('4 inputs arranged already')
  expect(editor.getState().past).toHaveLength(1)
  editor.getState().undo()
  expect(rects().a).toBe('160×90 at 400,300')
})

it('follows Arrange where it is asked to, in the same entry, and not for a selection', () => {
  const { editor, press } = opened(pile('a', 'b', 'c', 'd'))
  const template = () => followingOf(editor.getState().document)?.template
  press(PLAIN_STYLE, true)
  expect([editor.getState().past.length, template()]).toEqual([1, 'arrange'])
  editor.getState().select(['a', 'b'])
  press({ ...PLAIN_STYLE, gap: 20 }, true)
  expect(template()).toBe('arrange')
  editor.getState().select([])
  press(PLAIN_STYLE)
  expect(template()).toBeUndefined()
})

it.each([
  { ids: ['a'], says: 'Arranged 1 input' },
  { ids: ['a', 'b'], says: 'Arranged 2 inputs side by side' },
  { ids: [], says: 'Nothing to arrange: no input is on the frame' },
])('says of $ids: $says', ({ ids, says }) => {
  expect(opened(pile(...ids)).press()).toBe(says)
})

it('says so where every input is locked', () => {
  const { press } = opened(layoutOf({ a: { locked: true }, b: { x: 700, locked: true } }))
  expect(press()).toBe('Nothing to arrange: every input is locked')
})

it('keeps the gap, the margin and the corners that the style asks for', () => {
  const { editor, press, rects } = opened(pile('a', 'b'))
  press({ ...PLAIN_STYLE, gap: 16, margin: 24, cornerRadius: 12 })
  expect(rects()).toEqual({ a: '608×342 at 24,188', b: '608×342 at 648,188' })
  expect(inputsOf(editor.getState().document).map(({ cornerRadius }) => cornerRadius)).toEqual([12, 12])
})

it('arranges what is selected in the part of the frame that the others leave', () => {
  const document = layoutOf({
    screen: { x: 0, y: 0, width: 960, height: 720 },
    a: { x: 1000, y: 100 },
    b: { x: 1010, y: 300 },
  })
  const { press, rects } = opened(document, ['a', 'b'])
  expect(press()).toBe('Arranged 2 inputs one above the other')
  expect(rects()).toEqual({ screen: '960×720 at 0,0', a: '320×180 at 960,180', b: '320×180 at 960,360' })
})

it('arranges on all of the frame what lies on a picture that fills it', () => {
  const document = layoutOf({ screen: { ...frame }, a: { x: 100, y: 100 }, b: { x: 110, y: 300 } })
  const { press, rects } = opened(document, ['a', 'b'])
  press()
  expect(rects()).toMatchObject({ screen: '1280×720 at 0,0', a: '640×360 at 0,180' })
})

describe('an input that stands out', () => {
  const spotlight = (x: number) =>
    layoutOf({ a: { x: 100, y: 600 }, big: { x, y: 0, width: 900, height: 500 }, b: { x: 400, y: 600 } })

  it('goes on standing out, on its side of the frame', () => {
    const left = opened(spotlight(0))
    expect(left.press()).toBe('Arranged 3 inputs around big')
    expect(left.rects().big).toBe('852×480 at 214,0')
    expect(left.press()).toBe('3 inputs arranged already')
  })

  it('changes nothing about sounds: they are not arranged', () => {
    const document = layoutOf({ a: {}, b: { x: 500 }, sound: { x: 7, content: 'audio' }, off: { x: 9, placed: false } })
    const { press, rects } = opened(document)
    expect(press()).toBe('Arranged 2 inputs side by side')
    expect(rects()).toMatchObject({ sound: '160×90 at 7,0', off: '160×90 at 9,0' })
  })
})

it('leaves a locked picture where it is, and arranges the others beside it', () => {
  const half = { x: 0, y: 0, width: 640, height: 720 }
  const { press, rects } = opened(layoutOf({ a: { ...half, locked: true }, b: { x: 700 }, c: { x: 720 } }))
  expect(press()).toBe('Arranged 2 inputs one above the other')
  expect(rects()).toEqual({ a: '640×720 at 0,0', b: '640×360 at 640,0', c: '640×360 at 640,360' })
})
