import { expect, it } from 'vitest'
import type { Timers } from '@/lib/editor/state/timers'
import { rescale, setRects } from '@/lib/layout/commands'
import { apply, type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { updateInputs } from '@/lib/layout/update'
import { createEditorStore } from '../state/editor-store'
import { type FrameScaling, rearrangeAll } from './rearrange'

const WIDE = { width: 1280, height: 720 }
const TALL = { width: 720, height: 1280 }
const scaling: FrameScaling = { from: WIDE, to: TALL, step: 1 }

/** Changes the frame of one layout, in which these edits come before the server's scaling, and after it. */
async function changed(edits: readonly ((document: LayoutDocument) => Diff)[], isScaled = true) {
  const document = layoutOf({ host: { x: 100, y: 100 }, guest: { x: 640, y: 360 } })
  const editor = createEditorStore({ layoutId: 'opening', document, frame: WIDE, step: 1, newId: () => 'new' })
  const waits: (() => void)[] = []
  const timers: Timers = {
    now: () => 0,
    after: (_, run) => {
      waits.push(run)
      return () => {}
    },
  }
  const asked: { before: LayoutDocument; scaled: LayoutDocument; scaling: FrameScaling }[] = []
  const done = rearrangeAll({ ...NO_CHANGE }, new Map([[editor, document]]), {
    rearrange: (before, scaled, scaling) => {
      asked.push({ before, scaled, scaling })
      return setRects(scaled, { host: { x: 0, y: 0, width: 720, height: 404 } })
    },
    scaling,
    amend: (amended, diff) => amended.setState({ document: apply(amended.getState().document, diff) }),
    timers,
  })
  editor.getState().resizeFrame(TALL, 1)
  for (const edit of edits) editor.getState().receive(edit(editor.getState().document))
  const atTheEnd = editor.getState().document
  if (isScaled) editor.getState().receive(rescale(atTheEnd, WIDE, TALL, 1))
  for (const run of waits) run()
  return { count: await done, asked, editor, atTheEnd, document }
}

it('lays a layout out once the server has scaled it, on the steps that the show has now', async () => {
  const { count, asked, editor, document } = await changed([])
  expect(count).toBe(1)
  expect(asked).toMatchObject([{ before: document, scaling }])
  expect(inputOf(asked[0]?.scaled ?? document, 'guest')).toMatchObject({ x: 360, y: 640, width: 90, height: 160 })
  expect(inputOf(editor.getState().document, 'host')).toMatchObject({ x: 0, y: 0, width: 720, height: 404 })
  expect(editor.getState().past).toHaveLength(0)
})

it.each([
  { what: 'a label', edit: (document: LayoutDocument) => updateInputs(document, { host: { volume: 40 } }) },
  {
    what: 'a move of all',
    edit: (document: LayoutDocument) =>
      setRects(document, {
        host: { x: 200, y: 300, width: 160, height: 90 },
        guest: { x: 900, y: 20, width: 160, height: 90 },
      }),
  },
])('is not misled by $what of another operator, which came before the scaling', async ({ edit }) => {
  const { count, asked, atTheEnd } = await changed([edit])
  expect(count).toBe(1)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.before).toEqual(atTheEnd)
  expect(inputOf(asked[0]?.scaled ?? atTheEnd, 'host')).toMatchObject({ width: 90, height: 160 })
})

it('leaves a layout as it is of which nothing is heard for long', async () => {
  const { count, asked } = await changed([], false)
  expect([count, asked]).toEqual([0, []])
})
