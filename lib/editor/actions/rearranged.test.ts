import { expect, it } from 'vitest'
import { addGuide } from '@/lib/editor/aids/layout-guides'
import { rearrangeFor } from '@/lib/editor/arranging/rearrange-frame'
import { runIn } from '@/lib/editor/commands'
import { type Size, toRect } from '@/lib/geometry/rect'
import { setRects, toggle } from '@/lib/layout/commands'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { updateInputs } from '@/lib/layout/update'
import { flushPromises } from '@/lib/shared/testing/timers'
import { showWith, sitDown } from '../testing/operator'
import type { Rearrange } from './rearrange'

const WIDE = { width: 1280, height: 720 }
const TALL = { width: 720, height: 1280 }
const [HOST, GUEST] = ['cam-host', 'cam-guest']

const rearrange: Rearrange = (before, scaled, { from, to, only }) =>
  rearrangeFor(before, scaled, { from, frame: to, only, step: 2, aspectOf: () => 16 / 9, own: [] })

const rectsOf = (document: LayoutDocument) =>
  Object.fromEntries(inputsOf(document).map((input) => [input.id, toRect(input)]))

/** Sits Anna at two inputs side by side, and has the show changed to an upright frame, re-arranged. */
async function rearranged() {
  const anna = sitDown(showWith('opening'), 'Anna')
  const editor = anna.desk.editor('opening')
  const { edit } = editor.getState()
  const settle = async () => {
    for (let round = 0; round < 4; round++) {
      await flushPromises()
      await anna.hear()
    }
  }
  const half = { width: 560, height: 316, y: 202 }
  edit(setRects(editor.getState().document, { [HOST]: { ...half, x: 40 }, [GUEST]: { ...half, x: 666 } }))
  await settle()
  const rects = () => rectsOf(editor.getState().document)
  const before = rects()
  const change = async (frame: Size) => {
    const { settings } = anna.desk.getState().show
    const outputs = settings.outputs.map((output) => ({ ...output, ...frame }))
    await anna.desk.changeShow({ ...settings, outputs }, undefined, rearrange)
    await settle()
  }
  await change(TALL)
  const press = async (what: 'undo' | 'redo') => {
    runIn({ do: what }, editor)
    await settle()
  }
  const undoInNotice = async () => {
    await anna.press('Undo')
    await settle()
  }
  return {
    anna,
    editor,
    edit,
    before,
    laid: rects(),
    rects,
    press,
    undoInNotice,
    settle,
    change,
    frame: () => editor.getState().frame,
  }
}

it('comes back exactly by another change of the frame, and by undo of both', async () => {
  const { before, laid, rects, press, frame, change } = await rearranged()
  await change(WIDE)
  expect([frame(), rects()]).toEqual([WIDE, before])
  await press('undo')
  expect([frame(), rects()]).toEqual([TALL, laid])
  await press('undo')
  expect([frame(), rects()]).toEqual([WIDE, before])
  await press('redo')
  expect([frame(), rects()]).toEqual([TALL, laid])
})

it('is laid out anew where something was moved before the frame came back', async () => {
  const { before, edit, editor, rects, change, press, settle } = await rearranged()
  const host = rects()[HOST]
  if (!host) throw new Error('The host is gone.')
  edit(setRects(editor.getState().document, { [HOST]: { ...host, y: host.y + 22 } }))
  await settle()
  await change(WIDE)
  expect(rects()).not.toEqual(before)
  for (let step = 0; step < 3; step++) await press('undo')
  expect(rects()).toEqual(before)
})

it('is one step of undo with the frame, and one of redo', async () => {
  const { before, laid, rects, press, frame } = await rearranged()
  expect(laid).not.toEqual(before)
  await press('undo')
  expect([frame(), rects()]).toEqual([WIDE, before])
  await press('redo')
  expect([frame(), rects()]).toEqual([TALL, laid])
  await press('undo')
  expect([frame(), rects()]).toEqual([WIDE, before])
})

it.each<{ why: string; does: (at: Awaited<ReturnType<typeof rearranged>>) => void; moved?: true }>([
  { why: 'a guide is pulled', does: ({ editor }) => void addGuide(editor, 'x', 100) },
  { why: 'one is hidden', does: ({ editor, edit }) => edit(toggle(editor.getState().document, [HOST], 'hidden')) },
  {
    why: 'one is made quiet',
    does: ({ editor, edit }) => edit(updateInputs(editor.getState().document, { [HOST]: { volume: 3 } })),
  },
  {
    why: 'one is moved',
    does: ({ editor, edit, laid }) => {
      const was = laid[HOST]
      if (was) edit(setRects(editor.getState().document, { [HOST]: { ...was, y: was.y + 22 } }))
    },
    moved: true,
  },
])('after $why, Undo in the notice gives back the frame and all that was not moved', async ({ does, moved }) => {
  const at = await rearranged()
  does(at)
  await at.settle()
  await at.undoInNotice()
  expect(at.frame()).toEqual(WIDE)
  expect(at.rects()[GUEST]).toEqual(at.before[GUEST])
  if (!moved) expect(at.rects()).toEqual(at.before)
  const { width = 0, height = 1 } = at.rects()[HOST] ?? {}
  expect(width / height, 'nothing is squeezed').toBeCloseTo(16 / 9, 1)
  await at.press('undo')
  expect(at.rects(), 'and undo of the edit leaves no pixel aside').toEqual(at.before)
  await at.press('undo')
  expect(at.frame()).toEqual(WIDE)
})

it('a frame that cannot be changed back leaves the layout as it is', async () => {
  const { anna, before, laid, rects, settle, frame, undoInNotice } = await rearranged()
  const { settings } = anna.desk.getState().show
  anna.desk.receive({
    number: 999,
    showId: 'show',
    at: 0,
    by: null,
    change: { type: 'show.changed', show: { ...anna.desk.getState().show, settings, revision: 77 } },
  })
  await undoInNotice()
  await settle()
  expect([frame(), rects()]).toEqual([TALL, laid])
  expect(before).not.toEqual(laid)
})
