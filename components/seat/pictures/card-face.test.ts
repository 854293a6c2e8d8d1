import { expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { right } from '@/lib/geometry/rect'
import { cardFace, clockText } from './card-face'

it.each([
  { ms: 0, text: '09:08:07:00' },
  { ms: 39, text: '09:08:07:00' },
  { ms: 40, text: '09:08:07:01' },
  { ms: 999, text: '09:08:07:24' },
])('$ms ms into a second it is $text', ({ ms, text }) => {
  expect(clockText(new Date(2026, 10, 29, 9, 8, 7, ms))).toBe(text)
})

it.each([
  { width: 640, height: 360 },
  { width: 360, height: 640 },
  { width: 640, height: 480 },
  { width: 1, height: 1 },
])('on $width × $height the clock and the bars lie on the card, and not on each other', (size) => {
  const { clock, bars } = cardFace(size)
  expect(overlaps(clock, bars)).toBe(false)
  for (const { y, height, ...box } of [clock, bars]) {
    expect([box.x >= 0, y >= 0, right({ ...box, y, height }) <= size.width]).toEqual([true, true, true])
    expect(y + height).toBeLessThanOrEqual(size.height)
  }
})
