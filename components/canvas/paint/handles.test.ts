import { describe, expect, it } from 'vitest'
import { handleAt, handlesOf } from './handles'

const large = { x: 100, y: 100, width: 200, height: 120 }

describe('the handle under the pointer', () => {
  it.each([
    { at: { x: 100, y: 100 }, by: 'mouse', is: 'nw', why: 'on the corner' },
    { at: { x: 306, y: 225 }, by: 'mouse', is: 'se', why: 'near it, outside too' },
    { at: { x: 200, y: 95 }, by: 'mouse', is: 'n', why: 'on the side' },
    { at: { x: 312, y: 160 }, by: 'mouse', is: null, why: 'too far for a mouse' },
    { at: { x: 312, y: 160 }, by: 'touch', is: 'e', why: 'but not for a finger' },
    { at: { x: 200, y: 160 }, by: 'touch', is: null, why: 'the middle moves' },
  ])('at $at by $by is $is: $why', ({ at, by, is }) => {
    expect(handleAt(large, at, by)).toBe(is)
  })

  it('leaves the middle of the smallest input to be moved', () => {
    expect(handleAt({ x: 100, y: 100, width: 12, height: 12 }, { x: 106, y: 106 }, 'touch')).toBeNull()
    expect(handleAt({ x: 100, y: 100, width: 12, height: 12 }, { x: 112, y: 112 }, 'touch')).toBe('se')
  })
})

it.each([
  { size: { width: 200, height: 120 }, count: 8 },
  { size: { width: 200, height: 20 }, count: 6 },
  { size: { width: 20, height: 20 }, count: 4 },
])('$size on the screen has $count handles', ({ size, count }) => {
  expect(handlesOf({ x: 0, y: 0, ...size })).toHaveLength(count)
})
