import { expect, it } from 'vitest'
import { coverOf, fitInside } from './fit'

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

it('a picture that is cropped to a square loses its sides', () => {
  expect(coverOf({ width: 1280, height: 720 }, { width: 50, height: 50 })).toEqual({
    x: 280,
    y: 0,
    width: 720,
    height: 720,
  })
})
