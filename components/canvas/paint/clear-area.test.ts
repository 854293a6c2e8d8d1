import { expect, it } from 'vitest'
import { clearArea } from './clear-area'

const area = { x: 10, y: 20, width: 200, height: 100 }

it.each([
  { blur: [0, 0, 0, 0], scale: 1, clear: [10, 20, 200, 100], why: 'no padding leaves all of it sharp' },
  { blur: [10, 20, 0, 40], scale: 1, clear: [30, 30, 140, 90], why: 'each edge has its own' },
  { blur: [10, 20, 0, 40], scale: 0.5, clear: [20, 25, 170, 95], why: 'in pixels of the frame' },
  { blur: [80, 0, 80, 0], scale: 1, clear: [10, 70, 200, 0], why: 'at most half of the height' },
] as const)('$blur at $scale leaves $clear sharp: $why', ({ blur: [top, left, bottom, right], scale, clear }) => {
  const { x, y, width, height } = clearArea(area, { top, left, bottom, right }, scale)
  expect([x, y, width, height]).toEqual(clear)
})
