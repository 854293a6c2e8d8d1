import { AsyncLocalStorage } from 'node:async_hooks'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Failure } from '@/lib/shared/failures'

/**
 * Limits what strangers and ZEGOCLOUD together may cost a process. A callback takes a few ms, and a busy AppId sends
 * fewer.
 */
const overall = new RateLimiterMemory({ points: 1000, duration: 1 })

/**
 * Limits the callbacks under one signature. It does not cover the fields, so anybody who has seen one could send any
 * number under it.
 */
const underOneSignature = new RateLimiterMemory({ points: 50, duration: 1200 })

/**
 * Runs something as if no request had asked for it. The limit of a signature has a timer of twenty minutes, and a timer
 * holds all that Next knows of the request in which it began: some 25 kB for each callback.
 */
const apart = AsyncLocalStorage.snapshot()

/**
 * ZEGOCLOUD sends a refused callback again later. What it does not send again is found by asking.
 *
 * @throws {Failure} too-many-requests
 */
export const spendCallback = (): Promise<void> => spend(overall, 'all')
export const spendSignature = (signature: string): Promise<void> => spend(underOneSignature, signature)

async function spend(rate: RateLimiterMemory, key: string): Promise<void> {
  const isWithin = await apart(() => rate.consume(key)).then(
    () => true,
    () => false,
  )
  if (!isWithin) throw new Failure('too-many-requests', 'Too many callbacks: try again later.')
}
