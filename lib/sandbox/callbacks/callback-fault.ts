import { z } from 'zod'
import { EVENTS } from '@/lib/sandbox/state/happening'

const common = {
  event: z.enum([...EVENTS, 'any']).default('any'),
  /** This many callbacks meet the fault. */
  times: z.union([z.int().min(1).max(10_000), z.literal('always')]).default(1),
}

/** Names a way in which callbacks go wrong on demand. ZEGOCLOUD promises neither delivery nor order (contract 5). */
export const CallbackFault = z.discriminatedUnion('kind', [
  /** The callback is never sent. */
  z.strictObject({ ...common, kind: z.literal('lose') }),
  z.strictObject({ ...common, kind: z.literal('delay'), delayMs: z.int().min(1).max(600_000) }),
  /** The same callback is sent this many times, one after the other. */
  z.strictObject({ ...common, kind: z.literal('repeat'), copies: z.int().min(2).max(10).default(2) }),
  /** The callback is sent after the next one that is not held back too, or after a minute without one. */
  z.strictObject({ ...common, kind: z.literal('reorder') }),
  /** The callback is signed with another secret. */
  z.strictObject({ ...common, kind: z.literal('forge') }),
  /** The callback is rightly signed, but this long ago. */
  z.strictObject({ ...common, kind: z.literal('stale'), ageSeconds: z.int().min(1).max(1_000_000).default(3600) }),
])
export type CallbackFault = z.infer<typeof CallbackFault>
