import { describe, expect, it } from 'vitest'
import { inReadingOrder, seated, spotlightOf } from './seating'

const at = (id: string, x: number, y: number, width = 320, height = 180) => ({ id, x, y, width, height })
const ids = (inputs: readonly { id: string }[]) => inputs.map(({ id }) => id).join(' ')

it.each([
  {
    why: 'row by row, whatever their layers',
    inputs: [at('d', 640, 360), at('b', 640, 0), at('c', 0, 360), at('a', 0, 0)],
    are: 'a b c d',
  },
  {
    why: 'a row is one even where it was placed by hand',
    inputs: [at('b', 400, 30), at('a', 0, 60), at('c', 800, 0)],
    are: 'a b c',
  },
  {
    why: 'one below another is the next row, even where they overlap a little',
    inputs: [at('b', 0, 120), at('a', 400, 0)],
    are: 'a b',
  },
  {
    why: 'a short one beside a tall one does not come first, whether their tops are level or nearly',
    inputs: [at('b', 640, 0), at('c', 0, 400), at('a', 0, 10, 640, 360)],
    are: 'a b c',
  },
  { why: 'those on one spot keep their order', inputs: [at('b', 9, 9), at('a', 9, 9), at('c', 9, 9)], are: 'b a c' },
  { why: 'none are none', inputs: [], are: '' },
])('reads inputs in order: $why', ({ inputs, are }) => {
  expect(ids(inReadingOrder(inputs))).toBe(are)
})

describe('the spotlight', () => {
  const equal = [at('a', 0, 0), at('b', 640, 0), at('c', 0, 360)]
  const wide = [at('a', 960, 0), at('big', 0, 0, 960, 540), at('b', 960, 240)]

  it('is on the one that is far larger than all others', () => {
    expect(spotlightOf(wide)?.id).toBe('big')
    expect(spotlightOf(equal)).toBeNull()
    expect(spotlightOf([at('alone', 0, 0)])).toBeNull()
    expect(spotlightOf([at('a', 0, 0, 428, 240), at('b', 0, 0, 426, 240)])).toBeNull()
  })

  it('stays, or changes places with the one that is chosen', () => {
    expect(ids(seated(wide, null))).toBe('big a b')
    expect(ids(seated(wide, 'b'))).toBe('b a big')
    expect(ids(seated(equal, null))).toBe('a b c')
    expect(ids(seated(equal, 'c'))).toBe('c b a')
    expect(ids(seated(equal, 'gone'))).toBe('a b c')
    expect(seated([], 'a')).toEqual([])
  })
})
