import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIGNMENTS, type Alignment, align, alignTogether, mirror } from './align'
import { boxAround } from './box'
import { type Rect, right } from './rect'
import type { Step } from './round'
import { anyRects } from './testing/any-rects'

const frame = { x: 0, y: 0, width: 1280, height: 720 }
const camera = { x: 100, y: 60, width: 320, height: 180 }
const step = fc.constantFrom<Step>(1, 2)
const alignment = fc.constantFrom(...ALIGNMENTS)

it.each<{ alignment: Alignment; lands: Partial<Rect> }>([
  { alignment: 'left', lands: { x: 0, y: 60 } },
  { alignment: 'centre', lands: { x: 480, y: 60 } },
  { alignment: 'right', lands: { x: 960, y: 60 } },
  { alignment: 'top', lands: { x: 100, y: 0 } },
  { alignment: 'middle', lands: { x: 100, y: 270 } },
  { alignment: 'bottom', lands: { x: 100, y: 540 } },
])('$alignment in the frame lands at $lands, in the same size', ({ alignment, lands }) => {
  expect(align([camera], frame, alignment, 2)).toEqual([{ ...camera, ...lands }])
})

describe('the middle of a frame of 1280 pixels', () => {
  it.each([
    { width: 322, step: 1, x: 479, why: 'it is a whole pixel' },
    { width: 322, step: 2, x: 480, why: 'an even start is half a step further' },
    { width: 321, step: 1, x: 480, why: 'there is no whole pixel in the middle' },
  ] as const)('a width of $width starts at $x on a step of $step: $why', ({ width, step, x }) => {
    expect(align([{ ...camera, width }], frame, 'centre', step)[0]?.x).toBe(x)
  })
})

describe('inputs aligned with each other', () => {
  const guest = { x: 501, y: 300, width: 200, height: 100 }

  it.each([
    { alignment: 'left', step: 1, x: [100, 100] },
    { alignment: 'right', step: 1, x: [381, 501] },
    { alignment: 'right', step: 2, x: [382, 502] },
    { alignment: 'centre', step: 2, x: [240, 300] },
  ] as const)('$alignment on a step of $step: they start at $x', ({ alignment, step, x }) => {
    expect(alignTogether([camera, guest], alignment, step).map((rect) => rect.x)).toEqual(x)
  })

  it('share the edge, to the pixel', () => {
    fc.assert(
      fc.property(anyRects, step, (rects, step) => {
        const ends = alignTogether(rects, 'right', step).map(right)
        expect(new Set(ends).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('are where a second time leaves them', () => {
    fc.assert(
      fc.property(anyRects, alignment, step, (rects, alignment, step) => {
        const once = alignTogether(rects, alignment, step)
        expect(alignTogether(once, alignment, step)).toEqual(once)
      }),
    )
  })

  it('keep their sizes and the other direction', () => {
    fc.assert(
      fc.property(anyRects, step, (rects, step) => {
        const kept = ({ y, width, height }: Rect) => ({ y, width, height })
        expect(alignTogether(rects, 'centre', step).map(kept)).toEqual(rects.map(kept))
      }),
    )
  })
})

describe('mirrored', () => {
  it('what was left is as far from the right', () => {
    expect(mirror([camera], frame, 'x')).toEqual([{ ...camera, x: 860 }])
    expect(mirror([camera], frame, 'y')).toEqual([{ ...camera, y: 480 }])
  })

  it('twice is where it was, and the box around them stays', () => {
    fc.assert(
      fc.property(anyRects, fc.constantFrom('x' as const, 'y' as const), (rects, axis) => {
        const box = boxAround(rects)
        if (!box) return
        const once = mirror(rects, box, axis)
        expect(boxAround(once)).toEqual(box)
        expect(mirror(once, box, axis)).toEqual(rects)
      }),
    )
  })
})
