import { setImmediate as nextRound } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { createInFlight } from './in-flight'
import { createPatientQueue } from './patient-queue'

let felt: ReturnType<typeof createInFlight>
let begun: string[]
const rounds = async (count: number) => {
  for (let round = 0; round < count; round += 1) await nextRound()
}
const until = async (name: string) => {
  while (!begun.includes(name)) await nextRound()
}
const work = (name: string, done: Promise<void> = Promise.resolve()) => {
  return () => {
    begun.push(name)
    return done
  }
}

beforeEach(() => {
  felt = createInFlight()
  begun = []
})

it('does one after the other, each with a round of other work before it', async () => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 })
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
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 })
  const answered = felt.enter()
  queue(work('page'))
  await rounds(5)
  expect(begun).toEqual([])
  answered()
  await until('page')
})

it('begins a few together, and then gives what is felt its turn again', async () => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 2 })
  for (const name of ['first', 'second', 'third']) queue(work(name))
  await until('first')
  const answered = felt.enter()
  await until('second')
  await rounds(5)
  expect(begun).toEqual(['first', 'second'])
  answered()
  await until('third')
})

it.each([
  ['a take that hangs', () => void felt.enter(), work('hanging', Promise.resolve())],
  ['a client that does not read', () => {}, work('hanging', new Promise(() => {}))],
])('is held up by %s for a moment only', async (_, before, hanging) => {
  const queue = createPatientQueue(felt, { share: 1, atOnce: 1 })
  before()
  queue(hanging)
  queue(work('next'))
  await until('next')
})

it('leaves room after work that used the process', async () => {
  const queue = createPatientQueue(felt, { share: 0.1, atOnce: 1 })
  const busy = async () => {
    for (const until = performance.now() + 20; performance.now() < until; );
  }
  queue(busy)
  queue(work('next'))
  let other = 0
  while (!begun.includes('next')) {
    other += 1
    await nextRound()
  }
  // A busy process has far fewer rounds than this in the time of the work itself.
  expect(other).toBeGreaterThan(10)
})
