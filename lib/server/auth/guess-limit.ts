import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { normalEmail } from '@/lib/shared/account'
import { Failure } from '@/lib/shared/failures'

const EVERYBODY = 'everybody'

/**
 * The person or program that tries a password: a stranger with an e-mail, a browser that it let in before, or an
 * operator who changes their own.
 */
export type Guesser =
  | Readonly<{ kind: 'stranger'; email: string }>
  | Readonly<{ kind: 'known-browser'; browser: string; email: string }>
  | Readonly<{ kind: 'operator'; id: string }>

const TRIES = { points: 8, duration: 300 }

/**
 * Slows down the guessing of passwords. Strangers share a budget for each e-mail and one for the process. Addresses and
 * x-forwarded-for are not read, since a guesser can choose them. Known browsers and operators have budgets of their
 * own, which no stranger can use up (decision 013).
 */
export function createGuessLimit() {
  const own = new RateLimiterMemory(TRIES)
  const overall = new RateLimiterMemory({ points: 120, duration: 60 })

  /**
   * Counts a try before it is made, so that simultaneous tries count too.
   *
   * @throws {Failure} too-many-requests
   */
  async function count(guesser: Guesser): Promise<void> {
    try {
      if (guesser.kind === 'stranger') await overall.consume(EVERYBODY)
      await own.consume(keyOf(guesser))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil(refusal.msBeforeNext / 1000)
      const what = guesser.kind === 'operator' ? 'at the current password' : 'to sign in'
      throw new Failure('too-many-requests', `Too many attempts ${what}. Try again in ${inWords(seconds)}.`, {
        retryAfterSeconds: seconds,
      })
    }
  }

  /** Forgets a right try and those before it. */
  async function forgive(guesser: Guesser): Promise<void> {
    if (guesser.kind === 'stranger') await overall.reward(EVERYBODY)
    await own.delete(keyOf(guesser))
  }

  return { count, forgive }
}

const keyOf = (guesser: Guesser): string =>
  JSON.stringify(
    guesser.kind === 'operator'
      ? ['operator', guesser.id]
      : [guesser.kind, normalEmail(guesser.email), guesser.kind === 'stranger' ? null : guesser.browser],
  )

export type GuessLimit = ReturnType<typeof createGuessLimit>

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
