import { expect, it } from 'vitest'
import { createGuessLimit } from './guess-limit'

const stranger = (email: string) => ({ kind: 'stranger', email }) as const
const outcome = (tried: Promise<void>) =>
  tried.then(
    () => 'may try',
    (failure) => failure.code,
  )

it('counts tries that are made at once', async () => {
  const { count } = createGuessLimit()
  const tries = await Promise.all(Array.from({ length: 20 }, () => outcome(count(stranger('anna@example.com')))))
  expect(tries.filter((tried) => tried === 'may try')).toHaveLength(8)
})

it('knows an e-mail by any spelling', async () => {
  const { count } = createGuessLimit()
  for (let n = 0; n < 4; n++) {
    await count(stranger('anna@example.com'))
    await count(stranger(' ANNA@example.com'))
  }
  expect(await outcome(count(stranger('Anna@Example.com ')))).toBe('too-many-requests')
  expect(await outcome(count(stranger('ben@example.com')))).toBe('may try')
})

it('limits the whole process when every guess is at another e-mail', async () => {
  const { count } = createGuessLimit()
  for (let n = 0; n < 120; n++) await count(stranger(`nobody-${n}@example.com`))
  expect(await outcome(count(stranger('anna@example.com')))).toBe('too-many-requests')
})

it('forgets the tries before a right one', async () => {
  const { count, forgive } = createGuessLimit()
  for (let n = 0; n < 300; n++) {
    await count(stranger('anna@example.com'))
    await forgive(stranger('anna@example.com'))
  }
  expect(await outcome(count(stranger('anna@example.com')))).toBe('may try')
})

it.each([
  { kind: 'known-browser', browser: 'b1', email: 'anna@example.com' },
  { kind: 'operator', id: 'anna' },
] as const)('gives a $kind tries of its own, however much strangers guess', async (guesser) => {
  const { count } = createGuessLimit()
  const tries = Array.from({ length: 200 }, () => outcome(count(stranger('anna@example.com'))))
  await Promise.all(tries)
  const own = await Promise.all(Array.from({ length: 12 }, () => outcome(count(guesser))))
  expect(own.filter((tried) => tried === 'may try')).toHaveLength(8)
})
