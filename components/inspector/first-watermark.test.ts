import { expect, it } from 'vitest'
import { isInside } from '@/lib/geometry/constrain'
import { toRect } from '@/lib/geometry/rect'
import { Watermark } from '@/lib/layout/document'
import { firstWatermark } from './first-watermark'

it.each([
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
  { width: 360, height: 360 },
])('lies in the top right corner of $width × $height, wholly on it', (frame) => {
  const watermark = firstWatermark('preset-id://logo', frame, 2)
  expect(Watermark.safeParse(watermark).success).toBe(true)
  expect(isInside(watermark, frame)).toBe(true)
  expect(Object.values(toRect(watermark)).every((value) => value % 2 === 0)).toBe(true)
  expect(watermark.x).toBeGreaterThan(frame.width / 2)
})

it('can be kept on a frame of one pixel too', () => {
  expect(Watermark.safeParse(firstWatermark('preset-id://logo', { width: 1, height: 1 }, 1)).success).toBe(true)
})
