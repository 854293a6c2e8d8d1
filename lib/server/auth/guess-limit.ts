import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { normalEmail } from '@/lib/shared/account'
import { Failure } from '@/lib/shared/failures'

const EVERYBODY = 'everybody'

/**
 * Slows down the guessing of passwords, by the e-mail that is guessed at and for the process as a whole. Who asks is
 * not looked at: addresses and x-forwarded-for are the guesser's to choose.
 */
export function createGuessLimit() {
  const perEmail = new RateLimiterMemory({ points: 8, duration: 300 })
  const overall = new RateLimiterMemory({ points: 120, duration: 60 })

  /** Counts a try before it is made, so that tries at once count too. Failure: too-many-requests. */
  async function count(email: string): Promise<void> {
    try {
      await overall.consume(EVERYBODY)
      await perEmail.consume(normalEmail(email))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil(refusal.msBeforeNext / 1000)
      throw new Failure('too-many-requests', `Too many tries to sign in. Try again in ${inWords(seconds)}.`, {
        retryAfterSeconds: seconds,
      })
    }
  }

  /** The try was right: it and those before it are forgotten. */
  async function forgive(email: string): Promise<void> {
    await Promise.all([overall.reward(EVERYBODY), perEmail.delete(normalEmail(email))])
  }

  return { count, forgive }
}

export type GuessLimit = ReturnType<typeof createGuessLimit>

function inWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
