import { setImmediate as nextRound } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { createInFlight } from './in-flight'
import { createPatientQueue } from './patient-queue'

let felt: ReturnType<typeof createInFlight>
let begun: string[]
let timers: ReturnType<typeof createTestTimers>
const rounds = async (count: number) => {
  for (let round = 0; round < count; round += 1) await nextRound()
}
/** Waits until the work begins, with `ms` passing in each round. */
const until = async (name: string, ms = 0) => {
  while (!begun.includes(name)) {
    timers.advance(ms)
    await nextRound()
  }
}
const work = (name: string, done: Promise<void> = Promise.resolve()) => {
  return () => {
    begun.push(name)
    return done
  }
}

beforeEach(() => {
  timers = createTestTimers()
  felt = createInFlight(timers)
  begun = []
})

it('does one after the other, each with a round of other work before it', async () => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 }, timers)
  let end = () => {}
  const first = new Promise<void>((resolve) => {
    end = resolve
  })
  queue(work('first', first))
  queue(work('second'))
  expect(begun).toEqual([])
  await until('first')
  await rounds(5)
  expect(begun).toEqual(['first'])
  end()
  await until('second')
})

it('begins nothing while what is felt is being served', async () => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 }, timers)
  const answered = felt.enter()
  queue(work('page'))
  await rounds(5)
  expect(begun).toEqual([])
  answered()
  await until('page', 5)
})

it('begins a few together, and then gives what is felt its turn again', async () => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 2 }, timers)
  for (const name of ['first', 'second', 'third']) queue(work(name))
  await until('first')
  const answered = felt.enter()
  await until('second')
  await rounds(5)
  expect(begun).toEqual(['first', 'second'])
  answered()
  await until('third', 5)
})

it.each([
  ['a take that hangs', () => void felt.enter(), work('hanging', Promise.resolve())],
  ['a client that does not read', () => {}, work('hanging', new Promise(() => {}))],
])('is held up by %s for a moment only', async (_, before, hanging) => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 }, timers)
  before()
  queue(hanging)
  queue(work('next'))
  await rounds(5)
  expect(begun).not.toContain('next')
  await until('next', 50)
  expect(timers.now()).toBeLessThan(1_000)
})

it('leaves room after work that used the process', async () => {
  const queue = createPatientQueue(felt, { share: 0.1, atOnce: 1 }, timers)
  const busy = async () => {
    for (const until = performance.now() + 20; performance.now() < until; );
  }
  queue(busy)
  queue(work('next'))
  while (timers.pending().length === 0 && begun.length === 0) await nextRound()
  timers.advance(179)
  await rounds(5)
  expect(begun).toEqual([])
  await until('next', 100)
  expect(timers.now()).toBeLessThan(2_000)
})
