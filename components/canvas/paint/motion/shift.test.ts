import { expect, it } from 'vitest'
import type { Rect } from '@/lib/geometry/rect'
import { commonShift, rememberingShift } from './shift'

const a = { id: 'a', x: 0, y: 0, width: 10, height: 10 }
const b = { id: 'b', x: 50, y: 20, width: 10, height: 10 }
const by = (rect: Rect, x: number, y: number) => ({ ...rect, x: rect.x + x, y: rect.y + y })

it.each<{ what: string; now: Record<string, Rect>; is: { x: number; y: number } | null }>([
  { what: 'both stand still', now: { a, b }, is: { x: 0, y: 0 } },
  { what: 'both move together', now: { a: by(a, 5, -3), b: by(b, 5, -3) }, is: { x: 5, y: -3 } },
  { what: 'one stays behind', now: { a: by(a, 5, -3), b }, is: null },
  { what: 'one is not held', now: { a: by(a, 5, -3) }, is: null },
  { what: 'one is put back onto the frame', now: { a: by(a, 5, -3), b: by(b, 5, 0) }, is: null },
  { what: 'one grows', now: { a: { ...a, width: 11 }, b }, is: null },
])('$what: $is', ({ now, is }) => {
  expect(commonShift([a, b], now)).toEqual(is)
})

it('nothing moves nowhere', () => {
  expect(commonShift([], {})).toBeNull()
})

it('looks at the same rectangles once, and at others anew', () => {
  let asked = 0
  const counting = {
    ...a,
    get width() {
      asked++
      return 10
    },
  }
  const shiftOf = rememberingShift([counting])
  const rects = { a: by(a, 5, -3) }
  expect([shiftOf(rects), shiftOf(rects)]).toEqual([
    { x: 5, y: -3 },
    { x: 5, y: -3 },
  ])
  const once = asked
  shiftOf(rects)
  expect(asked).toBe(once)
  expect(shiftOf({ a: by(a, 6, 0) })).toEqual({ x: 6, y: 0 })
})
