import { expect, it } from 'vitest'
import { createGuessLimit } from './guess-limit'

const outcome = (tried: Promise<void>) =>
  tried.then(
    () => 'may try',
    (failure) => failure.code,
  )

it('counts tries that are made at once', async () => {
  const { count } = createGuessLimit()
  const tries = await Promise.all(Array.from({ length: 20 }, () => outcome(count('anna@example.com'))))
  expect(tries.filter((tried) => tried === 'may try')).toHaveLength(8)
})

it('knows an e-mail by any spelling', async () => {
  const { count } = createGuessLimit()
  for (let n = 0; n < 4; n++) {
    await count('anna@example.com')
    await count(' ANNA@example.com')
  }
  expect(await outcome(count('Anna@Example.com '))).toBe('too-many-requests')
  expect(await outcome(count('ben@example.com'))).toBe('may try')
})

it('limits the whole process when every guess is at another e-mail', async () => {
  const { count } = createGuessLimit()
  for (let n = 0; n < 120; n++) await count(`nobody-${n}@example.com`)
  expect(await outcome(count('anna@example.com'))).toBe('too-many-requests')
})

it('forgets the tries before a right one', async () => {
  const { count, forgive } = createGuessLimit()
  for (let n = 0; n < 300; n++) {
    await count('anna@example.com')
    await forgive('anna@example.com')
  }
  expect(await outcome(count('anna@example.com'))).toBe('may try')
})
