import { expect, it } from 'vitest'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { apply } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument } from '@/lib/layout/document'
import { NO_BLUR, PLAIN_LABEL } from '@/lib/layout/input'
import { documentOf, layoutOf, testInput } from '@/lib/layout/testing/layout-of'
import type { Clip } from './clip'
import { pasteLooks, pasteRects } from './paste-part'

const HD = { width: 1280, height: 720 }
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
const copied = (...rects: readonly (readonly [id: string, rect: Rect])[]): Clip => ({
  layoutId: 'opening',
  frame: HD,
  inputs: rects.map(([id, at]) => testInput(id, at)),
  watermark: null,
})

const two = layoutOf({ host: rect(0, 0, 640, 360), guest: rect(640, 0, 640, 360) })
const small = rect(940, 20, 320, 180)

function rectsAfter(document: LayoutDocument, selection: readonly string[], clip: Clip, frame: Size = HD) {
  const after = apply(document, pasteRects({ document, selection, frame, step: 2 }, clip).diff)
  return ['host', 'guest'].map((id) => {
    const input = inputOf(after, id)
    return input && toRect(input)
  })
}

it.each<{ clip: Clip; onto: string[]; host: Rect; guest: Rect; why: string }>([
  { clip: copied(['x', small]), onto: ['host'], host: small, guest: rect(640, 0, 640, 360), why: 'one takes one' },
  {
    clip: copied(['x', small]),
    onto: ['host', 'guest'],
    host: rect(0, 0, 320, 180),
    guest: rect(640, 0, 320, 180),
    why: 'several take the size, and do not pile up',
  },
  {
    clip: copied(['x', small], ['y', rect(0, 0, 1280, 720)]),
    onto: ['guest', 'host'],
    host: small,
    guest: rect(0, 0, 1280, 720),
    why: 'they pair from the bottom up',
  },
  {
    clip: copied(['guest', small], ['host', rect(0, 0, 1280, 720)]),
    onto: ['host', 'guest'],
    host: rect(0, 0, 1280, 720),
    guest: small,
    why: 'each takes that of its own source',
  },
  {
    clip: copied(['x', rect(2, 2, 20, 20)], ['guest', small], ['y', rect(0, 0, 40, 40)]),
    onto: ['guest', 'host'],
    host: rect(2, 2, 20, 20),
    guest: small,
    why: 'the rest pair from the bottom up',
  },
  {
    clip: copied(['x', small], ['y', small]),
    onto: [],
    host: rect(0, 0, 640, 360),
    guest: rect(640, 0, 640, 360),
    why: 'nothing is selected',
  },
])('pasted onto $onto, the host has $host and the guest $guest: $why', ({ clip, onto, host, guest }) => {
  expect(rectsAfter(two, onto, clip)).toEqual([host, guest])
})

it('a rectangle of another frame is scaled, to even pixels', () => {
  expect(rectsAfter(two, ['host'], copied(['x', small]), { width: 854, height: 480 })[0]).toEqual(
    rect(628, 14, 212, 120),
  )
})

it('a locked input takes nothing, and is in the diff for the store to refuse', () => {
  const document = layoutOf({ host: { locked: true }, guest: {} })
  const onto = { document, selection: ['host', 'guest'], frame: HD, step: 2 } as const
  const { diff, ids } = pasteRects(onto, copied(['x', rect(0, 0, 200, 100)]))
  expect(ids).toEqual(['guest'])
  expect(Object.keys(diff.updated)).toEqual(['host', 'guest'])
})

it('of a look comes how it is drawn, and neither sound, source nor words', () => {
  const label = { ...PLAIN_LABEL, text: 'Anna', size: 40, colour: '#ffcc00' }
  const blur = { ...NO_BLUR, top: 12 }
  const from = testInput('x', { cornerRadius: 24, fit: 'fit', volume: 10, blur, label, uid: 'anna' })
  const plain = { ...PLAIN_LABEL, text: 'Ben' }
  const document = documentOf(testInput('host', { label: plain }), testInput('guest', { order: 'a1' }))
  const clip: Clip = { layoutId: 'opening', frame: HD, inputs: [from], watermark: null }
  const onto = { document, selection: ['host', 'guest'], frame: HD, step: 2 } as const
  const after = apply(document, pasteLooks(onto, clip).diff)
  const look = { cornerRadius: 24, fit: 'fit', blur }
  expect(after.records.host).toEqual({ ...document.records.host, ...look, label: { ...label, text: 'Ben' } })
  expect(after.records.guest).toEqual({ ...document.records.guest, ...look })
})

it('a copy without a label leaves the labels as they are', () => {
  const label = { ...PLAIN_LABEL, text: 'Ben', size: 40 }
  const document = documentOf(testInput('host', { label }))
  const onto = { document, selection: ['host'], frame: HD, step: 2 } as const
  expect(pasteLooks(onto, copied(['x', small])).diff.updated).toEqual({})
})
