import { z } from 'zod'
import { ACTIONS } from '@/lib/sandbox/gate/gateway'

const common = {
  action: z.enum([...ACTIONS, 'any']).default('any'),
  /** How many calls it meets. */
  times: z.union([z.int().min(1).max(10_000), z.literal('always')]).default(1),
  /** Whether the call takes effect, and does so before the fault: an unanswered StartMix may be on air. */
  act: z.boolean().default(false),
}

/** How the sandbox misbehaves on demand. None of them helps a caller who does not sign: the gateway comes first. */
export const Fault = z.discriminatedUnion('kind', [
  /** Answers late. Without `act` the call takes effect after the wait, whether or not the client is still there. */
  z.strictObject({ ...common, kind: z.literal('delay'), delayMs: z.int().min(1).max(60_000) }),
  /** Never answers; ends with the client's patience, or cut after a minute. */
  z.strictObject({ ...common, kind: z.literal('drop') }),
  /** Cuts the connection without an answer. */
  z.strictObject({ ...common, kind: z.literal('reset') }),
  z.strictObject({ ...common, kind: z.literal('status'), status: z.int().min(400).max(599) }),
  /** Answers 200 with this instead of the JSON that is due. */
  z.strictObject({ ...common, kind: z.literal('garbage'), body: z.string().max(10_000).default('<html>Bad gateway') }),
  z.strictObject({
    ...common,
    kind: z.literal('code'),
    code: z.int().min(1).max(999_999_999),
    message: z.string().max(1000).default('on demand'),
  }),
])
export type Fault = z.infer<typeof Fault>
