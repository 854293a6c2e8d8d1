import { expect, it } from 'vitest'
import { BLUR_FILTER } from '@/lib/sandbox/picture/draw-input'
import { SPREAD, softSide } from './soft-side'

const HD = { width: 1920, height: 1080 }

it.each([
  { area: HD, part: HD, scale: 1, side: 80, why: 'as large as the picture: one pixel for 24' },
  { area: { width: 960, height: 540 }, part: HD, scale: 0.5, side: 80, why: 'the view does not count' },
  { area: { width: 320, height: 180 }, part: HD, scale: 1, side: 13, why: 'a small input is blurred as far' },
  { area: { width: 270, height: 270 }, part: { width: 1080, height: 1080 }, scale: 1, side: 20, why: 'so is a crop' },
  { area: { width: 4, height: 2 }, part: HD, scale: 1, side: 1, why: 'there is a pixel at least' },
])('$part in $area at $scale is drawn from $side pixels: $why', ({ area, part, scale, side }) => {
  expect(softSide(HD, part, area, scale)).toBe(side)
})

it('the canvas blurs as far as the frame of the sandbox', () => {
  expect(BLUR_FILTER).toContain(`stdDeviation="${SPREAD}"`)
})
