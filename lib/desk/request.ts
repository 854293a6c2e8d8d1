import { z } from 'zod'

export const Person = z.object({ id: z.string(), name: z.string() })
export type Person = z.infer<typeof Person>

/**
 * The life of one StartMix or StopMix. `waiting` behind another of its task, then `sending`; `unknown` means that no
 * usable answer came and ZEGOCLOUD may or may not have acted; `superseded` was dropped for a newer one, never sent.
 */
export const RequestState = z.enum(['waiting', 'sending', 'accepted', 'rejected', 'unknown', 'superseded'])
export type RequestState = z.infer<typeof RequestState>

/** A row of the history. Times in Unix ms. `sequence` is null until it is claimed. */
export const MixRequest = z.object({
  id: z.string(),
  showId: z.string(),
  action: z.enum(['StartMix', 'StopMix']),
  state: RequestState,
  sequence: z.number().nullable(),
  layoutId: z.string().nullable(),
  layoutName: z.string().nullable(),
  layoutRevision: z.number().nullable(),
  operator: Person,
  createdAt: z.number(),
  sentAt: z.number().nullable(),
  answeredAt: z.number().nullable(),
  latencyMs: z.number().nullable(),
  /** ZEGOCLOUD's Code, Message and RequestId; null without an answer. */
  code: z.number().nullable(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
  /** What a person is told about the outcome, and what to do about it. */
  explanation: z.string().nullable(),
  /** The later try that settled this `unknown` one; `retryOf` points the other way. */
  settledBy: z.string().nullable(),
  retryOf: z.string().nullable(),
  /** The body as it was sent (never signed query, never a secret); null while waiting, and in live events. */
  body: z.unknown(),
})
export type MixRequest = z.infer<typeof MixRequest>
