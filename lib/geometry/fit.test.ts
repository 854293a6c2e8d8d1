import { expect, it } from 'vitest'
import { fillAround, fitInside, partCut } from './fit'

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

it.each([
  { picture: { width: 1280, height: 720 }, box: { width: 640, height: 360 }, cut: 0 },
  { picture: { width: 1280, height: 720 }, box: { width: 360, height: 360 }, cut: 0.4375 },
  { picture: { width: 16, height: 9 }, box: { width: 9, height: 16 }, cut: 1 - 81 / 256 },
  { picture: { width: 9, height: 16 }, box: { width: 1280, height: 720 }, cut: 1 - 81 / 256 },
  { picture: { width: 100, height: 100 }, box: { width: 300, height: 100 }, cut: 2 / 3 },
])('of $picture in $box the part $cut is cut off', ({ picture, box, cut }) => {
  expect(partCut(picture, box)).toBeCloseTo(cut)
})
