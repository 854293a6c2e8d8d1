import { z } from 'zod'
import { ACTIONS } from '@/lib/sandbox/gate/gateway'

const common = {
  action: z.enum([...ACTIONS, 'any']).default('any'),
  /** This many calls meet the fault. */
  times: z.union([z.int().min(1).max(10_000), z.literal('always')]).default(1),
  /** Carries the call out before the fault, so that a StartMix without an answer may be on air. */
  act: z.boolean().default(false),
}

/** Names how the sandbox misbehaves on demand. A caller who does not sign meets the gateway first, and no fault. */
export const Fault = z.discriminatedUnion('kind', [
  /** Answers late. Without `act` the call takes effect after the wait, whether or not the client is still there. */
  z.strictObject({ ...common, kind: z.literal('delay'), delayMs: z.int().min(1).max(60_000) }),
  /** Never answers: the client gives up, or the connection is cut after a minute. */
  z.strictObject({ ...common, kind: z.literal('drop') }),
  /** Cuts the connection without an answer. */
  z.strictObject({ ...common, kind: z.literal('reset') }),
  /** Answers like a call that was carried out, refusals included, and carries nothing out. */
  z.strictObject({ action: common.action, times: common.times, kind: z.literal('unexecuted') }),
  /** Cuts the connection at once, and carries the call out later. */
  z.strictObject({
    action: common.action,
    times: common.times,
    kind: z.literal('late'),
    delayMs: z.int().min(1).max(600_000),
  }),
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
