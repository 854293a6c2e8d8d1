import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { type Edge, rectWith } from './rect-edit'

const frame = { width: 1280, height: 720 }
const rect = { x: 100, y: 50, width: 320, height: 180 }

it.each([
  { edge: 'Left', value: 0, becomes: { ...rect, x: 0 } },
  { edge: 'Top', value: -164, becomes: { ...rect, y: -164 } },
  { edge: 'Width', value: 640, becomes: { ...rect, width: 640 } },
  { edge: 'Right', value: 500, becomes: { ...rect, width: 400 } },
  { edge: 'Bottom', value: 66, becomes: { ...rect, height: 16 } },
] as const)('$edge $value becomes $becomes', ({ edge, value, becomes }) => {
  expect(rectWith(rect, edge, value, frame)).toEqual({ ok: true, rect: becomes })
})

it.each([
  { edge: 'Left', value: 1265, says: 'Left must be -304 to 1264.' },
  { edge: 'Top', value: -165, says: 'Top must be -164 to 704.' },
  { edge: 'Width', value: 15, says: 'Width must be 16 to 2560.' },
  { edge: 'Right', value: 100, says: 'Right must be 116 to 2660.' },
] as const)('$edge $value is refused: $says', ({ edge, value, says }) => {
  expect(rectWith(rect, edge, value, frame)).toEqual({ ok: false, problem: says })
})

it('what is accepted is a rectangle that a gesture could have made', () => {
  const edge = fc.constantFrom<Edge>('Left', 'Top', 'Width', 'Height', 'Right', 'Bottom')
  fc.assert(
    fc.property(edge, fc.integer({ min: -3000, max: 3000 }), (which, value) => {
      const answer = rectWith(rect, which, value, frame)
      if (answer.ok) expect(keepOnFrame(answer.rect, frame)).toEqual(answer.rect)
    }),
  )
})
