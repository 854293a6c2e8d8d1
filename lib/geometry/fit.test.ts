import { expect, it } from 'vitest'
import { fillAround, fitInside } from './fit'

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

it.each([
  {
    size: { width: 4, height: 3 },
    box: { x: 10, y: 0, width: 160, height: 90 },
    is: { x: 10, y: -15, width: 160, height: 120 },
  },
  {
    size: { width: 16, height: 9 },
    box: { x: 0, y: 0, width: 90, height: 90 },
    is: { x: -35, y: 0, width: 160, height: 90 },
  },
])('$size fills $box and reaches to $is', ({ size, box, is }) => {
  expect(fillAround(size, box)).toEqual(is)
})
