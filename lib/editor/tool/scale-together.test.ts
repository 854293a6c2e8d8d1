import { expect, it } from 'vitest'
import { setRects } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { boxOf, scaleTogether } from './scale-together'

const frame = { width: 1280, height: 720 }
const host = { x: 0, y: 0, width: 320, height: 180 }
const guest = { x: 340, y: 0, width: 300, height: 180 }
const document = layoutOf({ host, guest, fixed: { x: 900, y: 500, locked: true } })
const ids = ['host', 'guest', 'fixed']
const state = { document, unscaled: null, frame, step: 2 as const }
const topLeft = { x: 0, y: 0 } as const

it.each([
  {
    goal: { axis: 'x', size: 1280, anchor: topLeft },
    host: [0, 0, 640, 360],
    guest: [680, 0, 600, 360],
    why: 'twice as large',
  },
  {
    goal: { axis: 'y', size: 90, anchor: topLeft },
    host: [0, 0, 160, 90],
    guest: [170, 0, 150, 90],
    why: 'half as large',
  },
  {
    goal: { axis: 'x', size: 320, anchor: { x: 1, y: 1 } },
    host: [320, 90, 160, 90],
    guest: [490, 90, 150, 90],
    why: 'the anchor stays',
  },
] as const)('$goal.axis $goal.size from $goal.anchor: $why', ({ goal, ...becomes }) => {
  const scaled = scaleTogether(state, ids, goal)
  if (!scaled.ok) throw new Error(scaled.problem)
  const numbers = Object.entries(scaled.rects).map(([id, { x, y, width, height }]) => [id, [x, y, width, height]])
  expect(Object.fromEntries(numbers)).toEqual({ host: becomes.host, guest: becomes.guest })
})

it.each([
  { size: 30, says: 'Box width must be 57 to 2379.' },
  { size: Number.POSITIVE_INFINITY, says: 'Box width must be 57 to 2379.' },
])('$size is refused: $says', ({ size, says }) => {
  expect(scaleTogether(state, ids, { axis: 'x', size, anchor: topLeft })).toEqual({ ok: false, problem: says })
})

it('smaller and back by numbers is what it was', () => {
  const small = scaleTogether(state, ids, { axis: 'x', size: 122, anchor: topLeft })
  if (!small.ok) throw new Error(small.problem)
  const after = apply(document, setRects(document, small.rects))
  expect(boxOf({ document: after }, ids)?.width).toBe(122)
  const back = scaleTogether({ ...state, document: after, unscaled: small.unscaled }, ids, {
    axis: 'x',
    size: 640,
    anchor: topLeft,
  })
  expect(back.ok && back.rects).toEqual({ host, guest })
})

it('a hidden one among them keeps its place beside them', () => {
  const layout = layoutOf({ host, guest, gone: { x: 0, y: 200, width: 160, height: 90, hidden: true } })
  const scaled = scaleTogether({ ...state, document: layout }, ['host', 'guest', 'gone'], {
    axis: 'x',
    size: 1280,
    anchor: topLeft,
  })
  expect(scaled.ok && scaled.hidden).toEqual({ gone: { x: 0, y: 400, width: 320, height: 180 } })
})
