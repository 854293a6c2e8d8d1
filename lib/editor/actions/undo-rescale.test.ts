import { expect, it } from 'vitest'
import { input } from '@/lib/editor/testing/show'
import { rescale, setRects } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { undoRescale } from './undo-rescale'

const WIDE = { width: 1280, height: 720 }
const TALL = { width: 719, height: 1279 }

const before = documentOf(input('cam', { x: 13, y: 7, width: 333, height: 111 }), input('guest', { x: 501 }))
const scaled = rescale(before, WIDE, TALL, 1)

it('brings every input back to the pixel, whatever rounding did on the way', () => {
  const after = apply(before, scaled)
  expect(apply(after, undoRescale(after, scaled, TALL, WIDE, 1))).toEqual(before)
})

it('keeps what was moved since, at the same part of the frame', () => {
  const after = apply(before, scaled)
  const moved = apply(after, setRects(after, { cam: { x: 0, y: 0, width: TALL.width, height: TALL.height } }))
  const back = apply(moved, undoRescale(moved, scaled, TALL, WIDE, 1))
  expect(back.records.cam).toMatchObject({ x: 0, y: 0, ...WIDE })
  expect(back.records.guest).toEqual(before.records.guest)
})
