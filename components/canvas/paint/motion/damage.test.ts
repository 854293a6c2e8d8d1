import { expect, it } from 'vitest'
import { damageOf } from './damage'

const item = (id: string, x: number) => ({ id, x, y: 0, width: 10, height: 10 })
const [a, b, c] = [item('a', 0), item('b', 100), item('c', 200)]
const [movedB, grownB] = [item('b', 150), { ...b, width: 20 }]

it.each([
  { what: 'nothing', before: [a, b, c], after: [a, b, c], is: [] },
  { what: 'one that moves: where it was, and where it is', before: [a, b, c], after: [a, movedB, c], is: [b, movedB] },
  { what: 'one that grows', before: [a, b], after: [a, grownB], is: [b, grownB] },
  { what: 'one that comes', before: [a, c], after: [a, b, c], is: [b] },
  { what: 'one that goes', before: [a, b, c], after: [a, c], is: [b] },
  {
    what: 'one that is another and lies elsewhere in the order',
    before: [a, b, c],
    after: [movedB, a, c],
    is: [b, movedB],
  },
  { what: 'another order of the same', before: [a, b, c], after: [b, a, c], is: null },
])('$what', ({ before, after, is }) => {
  expect(damageOf(before, after)).toEqual(is)
})
