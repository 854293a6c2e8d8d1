import { expect, it } from 'vitest'
import { keptAspect } from './aspect'

const WIDE = 16 / 9

it.each([
  { why: 'a rounded third of a frame', size: [427, 240], step: 1, is: WIDE },
  { why: 'an even third of a frame', size: [426, 240], step: 2, is: WIDE },
  { why: 'the smallest one', size: [28, 16], step: 2, is: WIDE },
  { why: 'a square that crops', size: [240, 240], step: 2, is: 1 },
  { why: 'a strip that crops', size: [1280, 240], step: 1, is: 1280 / 240 },
  { why: 'a small one twice as wide as high', size: [40, 20], step: 2, is: 2 },
] as const)('$why keeps $is', ({ size: [width, height], step, is }) => {
  expect(keptAspect({ x: 0, y: 0, width, height }, [WIDE], step)).toBe(is)
})

it('of two that fit, the first is kept: what the source sends', () => {
  expect(keptAspect({ x: 0, y: 0, width: 427, height: 240 }, [1.78, WIDE], 1)).toBe(1.78)
})
