import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Failure } from '@/lib/shared/failures'

/** What strangers and ZEGOCLOUD may cost a process together: more than a busy AppId sends, a few ms of work. */
const overall = new RateLimiterMemory({ points: 1000, duration: 1 })

/** A signature does not cover the fields, so that who has seen one could send any number of callbacks under it. */
const underOneSignature = new RateLimiterMemory({ points: 50, duration: 1200 })

/** Failure: too-many-requests. ZEGOCLOUD tries again later, and what is lost is found by asking. */
export const spendCallback = (): Promise<void> => spend(overall, 'all')
export const spendSignature = (signature: string): Promise<void> => spend(underOneSignature, signature)

async function spend(rate: RateLimiterMemory, key: string): Promise<void> {
  const isWithin = await rate.consume(key).then(
    () => true,
    () => false,
  )
  if (!isWithin) throw new Failure('too-many-requests', 'Too many callbacks: try again later.')
}
