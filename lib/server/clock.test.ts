import { expect, it } from 'vitest'
import { createClock } from './clock'

it('follows a clock that is set forward, and goes on where it is set back', () => {
  let wall = 1_800_000_000_000
  let counted = 500
  const pass = (ms: number) => {
    wall += ms
    counted += ms
  }
  const now = createClock(
    () => wall,
    () => counted,
  )
  expect(now()).toBe(1_800_000_000_000)
  pass(1_000)
  expect(now()).toBe(1_800_000_001_000)
  wall -= 900_000
  pass(2_000)
  expect(now()).toBe(1_800_000_003_000)
  wall += 3_600_000
  expect(now()).toBe(wall)
})
