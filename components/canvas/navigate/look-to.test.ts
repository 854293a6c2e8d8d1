import { expect, it } from 'vitest'
import { fitCamera } from '@/components/canvas/paint/view'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import type { Look } from '@/lib/editor/state/look'
import { setRects } from '@/lib/layout/commands'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { lookTo } from './look-to'

const pane = { width: 912, height: 600 }

function looking(selection: readonly string[], frame = { width: 1280, height: 720 }) {
  const document = layoutOf({
    a: { x: 100, y: 100, width: 200, height: 100 },
    b: { x: 500, y: 300, width: 100, height: 100 },
  })
  const editor = createEditorStore({ layoutId: 'l', document, frame, step: 1, newId: () => 'new' })
  editor.getState().select(selection)
  const ground = { pane, fit: fitCamera(frame, pane) }
  return {
    to: (...ways: readonly Look[]) => ways.map((way) => lookTo(way, editor.getState(), ground)).at(-1),
    camera: () => editor.getState().camera,
    editor,
  }
}

it.each<{ ways: Look[]; says: string }>([
  { ways: ['actual'], says: 'Zoom 100 %' },
  { ways: ['double'], says: 'Zoom 200 %' },
  { ways: ['in'], says: 'Zoom 75 %' },
  { ways: ['out'], says: 'Zoom 50 %' },
  { ways: ['actual', 'fit'], says: 'The whole frame, 67 %' },
  { ways: Array<Look>(40).fill('in'), says: 'Zoom 1600 %' },
  { ways: Array<Look>(40).fill('out'), says: 'Zoom 10 %' },
  { ways: ['selection'], says: 'Nothing is selected' },
])('$ways says: $says', ({ ways, says }) => {
  expect(looking([]).to(...ways)).toBe(says)
})

it('a zoom by key keeps the middle of the pane where it is', () => {
  const { to, camera, editor } = looking([])
  editor.getState().look({ centre: { x: 320, y: 90 }, scale: 1 })
  to('in')
  expect(camera()).toEqual({ centre: { x: 320, y: 90 }, scale: 1.25 })
})

it('the selection is shown in the middle, as large as the pane allows', () => {
  const { to, camera } = looking(['a', 'b'])
  expect(to('selection')).toBe('Zoom 160 %')
  expect(camera()).toEqual({ centre: { x: 350, y: 250 }, scale: 1.6 })
})

it('what lies beside the frame is shown at its edge: the frame is never out of sight', () => {
  const { to, camera, editor } = looking(['a'])
  editor.getState().edit(setRects(editor.getState().document, { a: { x: -190, y: 710, width: 200, height: 100 } }))
  to('selection')
  expect(camera()?.centre).toEqual({ x: 0, y: 720 })
})

it('without a selection the view stays', () => {
  const { to, camera } = looking([])
  to('double', 'selection')
  expect(camera()?.scale).toBe(2)
})

it('another frame is shown whole: its pixels are others', () => {
  const { to, camera, editor } = looking([])
  to('double')
  editor.getState().resizeFrame({ width: 720, height: 1280 }, 2)
  expect(camera()).toBeNull()
})
