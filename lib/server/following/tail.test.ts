import { expect, it } from 'vitest'
import { createTail, type Told } from './tail'

const told = (number: number, size = 1): Told => ({ number, bytes: Buffer.alloc(size), isOver: false })
const numbers = (events: readonly Told[] | null) => events?.map(({ number }) => number) ?? null

it.each([
  { seen: 2, after: null, why: 'the third is not held' },
  { seen: 3, after: [4, 5, 6] },
  { seen: 4, after: [5, 6] },
  { seen: 6, after: [], why: 'it has seen all that is held, and there may be more' },
  { seen: 7, after: null, why: 'it has seen what is not held' },
])('of the events 4 to 6 whoever has seen $seen lacks $after', ({ seen, after }) => {
  const tail = createTail()
  tail.add([told(4), told(5)])
  tail.add([told(5), told(6)])
  expect(numbers(tail.after(seen))).toEqual(after)
})

it('holds nothing at first', () => {
  expect(createTail().after(0)).toBeNull()
})

it('holds no events with a gap between them', () => {
  const tail = createTail()
  tail.add([told(1), told(2)])
  tail.add([told(5)])
  expect(numbers(tail.after(1))).toBeNull()
  expect(numbers(tail.after(4))).toEqual([5])
})

it('lets the oldest go where they take too much', () => {
  const tail = createTail()
  for (let number = 1; number <= 12; number += 1) tail.add([told(number, 100_000)])
  expect(numbers(tail.after(7))).toEqual([8, 9, 10, 11, 12])
  expect(tail.after(6)).toBeNull()
  tail.add([told(13, 10_000_000)])
  expect(tail.after(12)).toBeNull()
})
