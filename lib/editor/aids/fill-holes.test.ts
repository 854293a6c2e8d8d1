import { expect, it } from 'vitest'
import { follow } from '@/lib/editor/arranging/follow'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { toRect } from '@/lib/geometry/rect'
import { followingOf, inputsOf } from '@/lib/layout/document'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { fillHoles } from './fill-holes'

const box = (x: number) => ({ x, y: 100, width: 300, height: 200 })

const open = (inputs: Parameters<typeof layoutOf>[0]) => {
  let made = 0
  const newId = () => `new-${++made}`
  return createEditorStore({
    layoutId: 'one',
    document: layoutOf(inputs),
    frame: { width: 1280, height: 720 },
    step: 2,
    newId,
  })
}

it.each([
  { why: 'as many inputs as holes', inputs: { host: {}, guest: {} }, holes: [0, 400], at: ['host 0', 'guest 400'] },
  { why: 'a hole more', inputs: { host: {} }, holes: [0, 400], at: ['host 0', 'new-1 400'] },
  { why: 'an input more, which stays', inputs: { host: {}, guest: { x: 7 } }, holes: [0], at: ['host 0', 'guest 7'] },
  {
    why: 'a locked input, which stays',
    inputs: { host: { x: 7, locked: true } },
    holes: [0],
    at: ['host 7', 'new-1 0'],
  },
  { why: 'no input at all', inputs: {}, holes: [0, 400], at: ['new-1 0', 'new-2 400'] },
])('$why', ({ inputs, holes, at }) => {
  const editor = open(inputs)
  const before = editor.getState().document
  fillHoles(editor, holes.map(box))
  const { document, past, undo } = editor.getState()
  expect(inputsOf(document).map((input) => `${input.id} ${toRect(input).x}`)).toEqual(at)
  expect(past).toHaveLength(1)
  undo()
  expect(editor.getState().document).toEqual(before)
})

it('a layout with filled holes follows no template, which would lay them out anew', () => {
  const editor = open({ anna: {} })
  const { document, edit } = editor.getState()
  edit(follow(document, { template: 'arrange', style: PLAIN_STYLE }))
  fillHoles(editor, [box(0), box(400)])
  expect(followingOf(editor.getState().document)).toBeNull()
})
