import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { freeCorner } from './free-corner'

const area = { x: 100, y: 100, width: 200, height: 100 }
const badge = { width: 40, height: 10 }
const left = { x: 90, y: 90, width: 100, height: 200 }
const upper = { x: 90, y: 90, width: 300, height: 50 }

it.each([
  { above: [], at: { x: 105, y: 105 }, why: 'nothing lies on the left upper one' },
  { above: [left], at: { x: 255, y: 105 }, why: 'the left half is covered' },
  { above: [upper], at: { x: 105, y: 185 }, why: 'the upper half is covered' },
  { above: [left, upper], at: { x: 255, y: 185 }, why: 'one corner is left' },
  { above: [left, { ...left, x: 210 }], at: null, why: 'all corners are covered' },
  { above: [{ ...left, x: 0, width: 105 }], at: { x: 105, y: 105 }, why: 'edges only touch' },
])('a badge lies at $at: $why', ({ above, at }) => {
  expect(freeCorner(area, badge, 5, above)).toEqual(at)
})

it('has no room in a small area', () => {
  expect(freeCorner({ ...area, width: 49 }, badge, 5, [])).toBe(null)
  expect(freeCorner({ ...area, height: 19 }, badge, 5, [])).toBe(null)
})

it('lies inside, and under nothing, wherever things are', () => {
  const side = fc.integer({ min: 1, max: 300 })
  const place = fc.record({ x: side, y: side, width: side, height: side })
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 6 }), (area: Rect, above: Rect[]) => {
      const at = freeCorner(area, badge, 5, above)
      if (!at) return
      const lies = { ...at, ...badge }
      expect(lies.x >= area.x && lies.y >= area.y && right(lies) <= right(area) && bottom(lies) <= bottom(area)).toBe(
        true,
      )
      expect(above.some((other) => overlaps(lies, other))).toBe(false)
    }),
  )
})
