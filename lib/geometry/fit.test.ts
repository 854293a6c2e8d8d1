import { expect, it } from 'vitest'
import { fitInside } from './fit'

it.each([
  {
    size: { width: 4, height: 3 },
    box: { x: 10, y: 0, width: 160, height: 90 },
    is: { x: 30, y: 0, width: 120, height: 90 },
  },
  {
    size: { width: 16, height: 9 },
    box: { x: 0, y: 0, width: 160, height: 190 },
    is: { x: 0, y: 50, width: 160, height: 90 },
  },
])('$size fits inside $box at $is', ({ size, box, is }) => {
  expect(fitInside(size, box)).toEqual(is)
})
