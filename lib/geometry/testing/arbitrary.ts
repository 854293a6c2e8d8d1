import fc from 'fast-check'
import type { Rect, Size } from '../rect'
import { HANDLES } from '../resize'
import type { Step } from '../round'

/** Makes frames and rectangles for property tests: whole pixels, as gestures leave them. */
export const arbitraryFrame: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 16, max: 3000 }),
  height: fc.integer({ min: 16, max: 3000 }),
})

export const arbitraryRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 16, max: 3000 }),
  height: fc.integer({ min: 16, max: 3000 }),
})

export const arbitraryPoint = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
})

export const arbitraryHandle = fc.constantFrom(...HANDLES)
export const arbitraryStep = fc.constantFrom<Step>(1, 2)

/** Makes a frame that can be mixed: with even sides. */
export const evenFrame: fc.Arbitrary<Size> = arbitraryFrame.map((frame) => ({
  width: frame.width - (frame.width % 2),
  height: frame.height - (frame.height % 2),
}))

export const arbitraryAspect = fc.constantFrom(16 / 9, 9 / 16, 4 / 3, 1, 21 / 9, 1.9)
export const arbitrarySpacing = fc.record({
  gap: fc.integer({ min: 0, max: 60 }),
  margin: fc.integer({ min: 0, max: 60 }),
  step: arbitraryStep,
})
