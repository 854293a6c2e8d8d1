import { expect, it } from 'vitest'
import { createServerClock } from './server-clock'

function clock() {
  const steady = { now: 500 }
  return { steady, ...createServerClock(() => steady.now) }
}

it('says nothing until the server was heard', () => {
  expect(clock().now()).toBe(null)
})

it('goes on from what the server said, at the pace of the steady clock', () => {
  const { steady, now, hear } = clock()
  hear(1_000_000)
  steady.now += 1_500
  expect(now()).toBe(1_001_500)
})

it('believes a page only until the server itself speaks', () => {
  const { now, hear, suppose } = clock()
  suppose(1_000_000)
  expect(now()).toBe(1_000_000)
  hear(4_000_000)
  suppose(1_000_000)
  expect(now()).toBe(4_000_000)
})

it('does not go back for what was slow on its way', () => {
  const { now, hear } = clock()
  hear(1_000_000)
  hear(999_200)
  expect(now()).toBe(1_000_000)
  hear(1_000_050)
  expect(now()).toBe(1_000_050)
})

it.each([900_000, 1_900_000])('follows a server whose own clock was set to %i', (other) => {
  const { now, hear } = clock()
  hear(1_000_000)
  hear(other)
  expect(now()).toBe(other)
})
