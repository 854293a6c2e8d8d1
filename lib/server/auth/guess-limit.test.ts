import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createGuessLimit } from './guess-limit'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(() => test.context.db.deleteFrom('guesses').execute())
afterAll(() => test.close())

const open = () => createGuessLimit(test.context)

const stranger = (email: string) => ({ kind: 'stranger', email }) as const
const outcome = (tried: Promise<void>) =>
  tried.then(
    () => 'may try',
    (failure) => failure.code,
  )

it('counts tries that are made at once, in any process, and across restarts', async () => {
  const [one, other] = [open(), open()]
  const tries = Array.from({ length: 20 }, (_, index) =>
    outcome((index % 2 ? one : other).count(stranger('anna@example.com'))),
  )
  expect((await Promise.all(tries)).filter((tried) => tried === 'may try')).toHaveLength(8)
  expect(await outcome(open().count(stranger('anna@example.com')))).toBe('too-many-requests')
})

it('lets them try again later, and when the clock was set back', async () => {
  const { count } = open()
  for (const ms of [300_000, -3_600_000]) {
    for (let n = 0; n < 8; n++) await count(stranger('anna@example.com'))
    expect(await outcome(count(stranger('anna@example.com')))).toBe('too-many-requests')
    test.clock.step(ms)
  }
  expect(await outcome(count(stranger('anna@example.com')))).toBe('may try')
})

it('knows an e-mail by any spelling', async () => {
  const { count } = open()
  for (let n = 0; n < 4; n++) {
    await count(stranger('anna@example.com'))
    await count(stranger(' ANNA@example.com'))
  }
  expect(await outcome(count(stranger('Anna@Example.com ')))).toBe('too-many-requests')
  expect(await outcome(count(stranger('ben@example.com')))).toBe('may try')
})

it('limits all strangers together when every guess is at another e-mail, and keeps no rows of the past', async () => {
  const { count } = open()
  await Promise.all(Array.from({ length: 120 }, (_, n) => count(stranger(`nobody-${n}@example.com`))))
  expect(await outcome(count(stranger('anna@example.com')))).toBe('too-many-requests')
  test.clock.step(300_000)
  await count(stranger('anna@example.com'))
  expect(await test.context.db.selectFrom('guesses').selectAll().execute()).toHaveLength(2)
})

it('forgets the tries before a right one', async () => {
  const { count, forgive } = open()
  for (let n = 0; n < 9; n++) {
    await count(stranger('anna@example.com'))
    await forgive(stranger('anna@example.com'))
  }
  expect(await test.context.db.selectFrom('guesses').select(['id', 'tries']).execute()).toEqual([
    { id: 'everybody', tries: 0 },
  ])
})

it.each([
  { kind: 'known-browser', browser: 'b1', email: 'anna@example.com' },
  { kind: 'operator', id: 'anna' },
] as const)('gives a $kind tries of its own, however much strangers guess', async (guesser) => {
  const { count } = open()
  const tries = Array.from({ length: 130 }, () => outcome(count(stranger('anna@example.com'))))
  await Promise.all(tries)
  const own = await Promise.all(Array.from({ length: 12 }, () => outcome(count(guesser))))
  expect(own.filter((tried) => tried === 'may try')).toHaveLength(8)
})
