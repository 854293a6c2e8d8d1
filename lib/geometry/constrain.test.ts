import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allowedMove, isInside, keepOnFrame, moveInside, trim } from './constrain'
import { bottom, right } from './rect'
import { arbitraryFrame, arbitraryRect } from './testing/arbitrary'

const frame = { width: 1280, height: 720 }

it.each([
  {
    why: 'on the frame it stays',
    rect: { x: 10, y: 20, width: 320, height: 180 },
    kept: { x: 10, y: 20, width: 320, height: 180 },
  },
  {
    why: 'partly off the frame it stays',
    rect: { x: -300, y: 20, width: 320, height: 180 },
    kept: { x: -300, y: 20, width: 320, height: 180 },
  },
  {
    why: '16 px stay at the left',
    rect: { x: -400, y: 20, width: 320, height: 180 },
    kept: { x: -304, y: 20, width: 320, height: 180 },
  },
  {
    why: '16 px stay at the right and below',
    rect: { x: 2000, y: 2000, width: 320, height: 180 },
    kept: { x: 1264, y: 704, width: 320, height: 180 },
  },
  {
    why: 'it grows to 16 × 16',
    rect: { x: 10, y: 20, width: 3, height: 0 },
    kept: { x: 10, y: 20, width: 16, height: 16 },
  },
])('$why', ({ rect, kept }) => {
  expect(keepOnFrame(rect, frame)).toEqual(kept)
})

it('at least 16 × 16 pixels are always there, and always 16 of them on the frame', () => {
  fc.assert(
    fc.property(arbitraryRect, arbitraryFrame, (rect, frame) => {
      const kept = keepOnFrame(rect, frame)
      expect(Math.min(kept.width, kept.height)).toBeGreaterThanOrEqual(16)
      const visible = trim(kept, frame)
      expect(visible?.width).toBeGreaterThanOrEqual(16)
      expect(visible?.height).toBeGreaterThanOrEqual(16)
      expect(keepOnFrame(kept, frame)).toEqual(kept)
    }),
  )
})

it('a rectangle that fits into the frame is moved inside, and keeps its size', () => {
  fc.assert(
    fc.property(arbitraryRect, arbitraryFrame, (rect, frame) => {
      const moved = moveInside(rect, frame)
      expect(moved).toMatchObject({ width: rect.width, height: rect.height })
      expect(isInside(moved, frame)).toBe(rect.width <= frame.width && rect.height <= frame.height)
      if (isInside(rect, frame)) expect(moved).toEqual(rect)
    }),
  )
})

it('trimming leaves what both have in common', () => {
  fc.assert(
    fc.property(arbitraryRect, arbitraryFrame, (rect, frame) => {
      const trimmed = trim(rect, frame)
      const apart = rect.x >= frame.width || rect.y >= frame.height || right(rect) <= 0 || bottom(rect) <= 0
      expect(trimmed === null).toBe(apart)
      if (trimmed) expect(isInside(trimmed, frame)).toBe(true)
    }),
  )
})

it.each([
  { why: 'goes where it may', rect: { x: 0, y: 0 }, by: { x: 5, y: -7 }, is: { x: 5, y: -7 } },
  { why: 'stops with 16 px on the frame', rect: { x: 1260, y: -80 }, by: { x: 10, y: -10 }, is: { x: 4, y: -4 } },
  { why: 'goes no further when it is out', rect: { x: 1300, y: 0 }, by: { x: 10, y: 0 }, is: { x: 0, y: 0 } },
  { why: 'comes back step by step', rect: { x: 1300, y: 0 }, by: { x: -10, y: 0 }, is: { x: -10, y: 0 } },
])('a move $why', ({ rect, by, is }) => {
  const { x, y } = allowedMove({ ...rect, width: 100, height: 100 }, by, frame)
  expect({ x: x + 0, y: y + 0 }).toEqual(is)
})
