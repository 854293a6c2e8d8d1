import * as z from '@/lib/shared/schema'

export const Person = z.object({ id: z.string(), name: z.string() })
export type Person = z.infer<typeof Person>

/** Stands where Mixdesk took by itself, because someone came or left. No person has this id. */
export const MIXDESK: Person = { id: 'mixdesk', name: 'Mixdesk' }

/**
 * Names the life of one StartMix or StopMix. It is `waiting` behind another of its task, then `sending`; `unknown`
 * means that no usable answer came and ZEGOCLOUD may or may not have acted; `superseded` was dropped for a newer one,
 * never sent.
 */
export const RequestState = z.enum(['waiting', 'sending', 'accepted', 'rejected', 'unknown', 'superseded'])
export type RequestState = z.infer<typeof RequestState>

/**
 * Proves that an accepted start was executed, because a callback named its sequence, or that an accepted stop really
 * ended the task, because ZEGOCLOUD was asked. A running task alone proves no sequence: that is `runsAt`.
 */
export const Confirmed = z.object({ sequence: z.number(), at: z.number(), by: z.enum(['callback', 'asking']) })
export type Confirmed = z.infer<typeof Confirmed>

/** Names an input of the request's layout, or an output of its show, as ZEGOCLOUD knows it. */
export const Subject = z.object({ kind: z.enum(['input', 'output']), id: z.string(), name: z.string() })
export type Subject = z.infer<typeof Subject>

/** Says where an output can be watched; null where ZEGOCLOUD named no address of that kind. */
export const PlayAddresses = z.object({
  streamId: z.string(),
  rtmp: z.nullable(z.string()),
  hls: z.nullable(z.string()),
  flv: z.nullable(z.string()),
})
export type PlayAddresses = z.infer<typeof PlayAddresses>

/** Holds a row of the history. Times are in Unix ms. `sequence` is null until it is claimed. */
export const MixRequest = z.object({
  id: z.string(),
  showId: z.string(),
  action: z.enum(['StartMix', 'StopMix']),
  state: RequestState,
  sequence: z.nullable(z.number()),
  layoutId: z.nullable(z.string()),
  layoutName: z.nullable(z.string()),
  layoutRevision: z.nullable(z.number()),
  operator: Person,
  createdAt: z.number(),
  sentAt: z.nullable(z.number()),
  answeredAt: z.nullable(z.number()),
  latencyMs: z.nullable(z.number()),
  /** These are ZEGOCLOUD's Code, Message and RequestId; null without an answer. */
  code: z.nullable(z.number()),
  message: z.nullable(z.string()),
  requestId: z.nullable(z.string()),
  /** Says what the outcome is, and what to do about it. */
  explanation: z.nullable(z.string()),
  /** Holds what ZEGOCLOUD answered to an accepted take. */
  playInfo: z._default(z.array(PlayAddresses), () => []),
  /** Names the inputs and outputs that a refusal is about, as far as that is certain. */
  about: z._default(z.array(Subject), () => []),
  /** Names the later try that settled this `unknown` one; `retryOf` points the other way. */
  settledBy: z.nullable(z.string()),
  retryOf: z.nullable(z.string()),
  /**
   * Says when ZEGOCLOUD was first asked and said that a task runs, after this start was accepted. It does not say which
   * sequence runs.
   */
  runsAt: z._default(z.nullable(z.number()), null),
  confirmed: z.nullable(Confirmed),
  /** Says when what this request put back on air was accepted first; null for a take of a layout as it stood. */
  asOf: z._default(z.nullable(z.number()), null),
  /** A fader asked for it: the sound of what was on air is other, and nothing else. */
  isSound: z._default(z.boolean(), false),
  /** The body as it was sent, without the signed query or any secret. It is null while waiting, and in live events. */
  body: z.unknown(),
})
export type MixRequest = z.infer<typeof MixRequest>

/** Lists the fields of a request about which nothing is known yet. */
export const BLANK_REQUEST = {
  sequence: null,
  layoutId: null,
  layoutName: null,
  layoutRevision: null,
  sentAt: null,
  answeredAt: null,
  latencyMs: null,
  code: null,
  message: null,
  requestId: null,
  explanation: null,
  playInfo: [],
  about: [],
  settledBy: null,
  retryOf: null,
  runsAt: null,
  confirmed: null,
  asOf: null,
  isSound: false,
  body: null,
} satisfies Partial<MixRequest>

/** Tells whether a request was sent. Waiting and dropped ones were not, and say nothing about what is on air. */
export const wasSent = ({ state }: Pick<MixRequest, 'state'>): boolean => state !== 'waiting' && state !== 'superseded'
