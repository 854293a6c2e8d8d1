import { expect, it } from 'vitest'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { watchForJumps } from './clock-jump'

function watch() {
  const timers = createTestTimers()
  const wall = { offset: 1_000_000 }
  const seen = { jumps: 0 }
  const callOff = watchForJumps({
    timers,
    wall: () => timers.now() + wall.offset,
    onJump: () => {
      seen.jumps++
    },
  })
  return { timers, wall, seen, callOff }
}

it('is quiet while seconds take seconds, even slow ones', () => {
  const { timers, seen } = watch()
  for (const ms of [1_000, 1_400, 1_000, 3_500]) timers.advance(ms)
  expect(seen.jumps).toBe(0)
})

it('tells of a timer that fires much later than asked', () => {
  const { timers, seen } = watch()
  timers.advance(30_000)
  expect(seen.jumps).toBe(1)
  timers.advance(1_000)
  expect(seen.jumps).toBe(1)
})

it.each([65 * 60_000, -15 * 60_000])('tells of a browser clock that is set by %i ms', (by) => {
  const { timers, wall, seen } = watch()
  timers.advance(1_000)
  wall.offset += by
  timers.advance(1_000)
  expect(seen.jumps).toBe(1)
})

it('checks no more once it is called off', () => {
  const { timers, seen, callOff } = watch()
  timers.advance(1_000)
  callOff()
  timers.advance(60_000)
  expect(seen.jumps).toBe(0)
  expect(timers.pending()).toEqual([])
})
