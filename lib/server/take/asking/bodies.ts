import { z } from 'zod'
import { RecordId } from '@/lib/layout/record-id'
import { idOf } from '@/lib/server/http/id-of'
import { Text } from '@/lib/shared/text'
import { MAX_STREAM_ID, MAX_VOLUME } from '@/lib/zego/limits'

const Count = z.int().min(0)
const IdempotencyKey = Text.check(z.minLength(1), z.maxLength(200))

/** Names what else a take may ask for than a layout: what is on air, with other sources (decision 047). */
const OnAirBody = z.strictObject({
  /** It is the sequence of the program that the operator sees. */
  sequence: Count,
  /** By the ids of inputs on air: the stream that takes the place of each, or null where it is left out. */
  inputs: z.record(RecordId, z.string().min(1).max(MAX_STREAM_ID).nullable()),
  /** By the ids of inputs on air: how loud each is from now on, in percent; 0 mutes it. */
  sounds: z.record(RecordId, z.int().min(0).max(MAX_VOLUME)).optional(),
})

export type OnAirBody = z.infer<typeof OnAirBody>

/** Tells whether only the sound of what is on air changes (decision 056). */
export const isSoundOnly = ({ inputs, sounds = {} }: OnAirBody): boolean =>
  Object.keys(inputs).length === 0 && Object.keys(sounds).length > 0

/** Says what an operator asks for, and what they believe: the layout's revision and the task's last sequence. */
const Take = z.strictObject({
  layoutId: idOf('a layout').optional(),
  onAir: OnAirBody.optional(),
  /** Asks for the layout that the show has for a panic, without what is missing in the room (decision 050). */
  panic: z.literal(true).optional(),
  revision: Count.optional(),
  expectedSequence: Count.optional(),
  /** Names the stream that the operator saw in each place, by the input's id. Empty places are missing. */
  filled: z.record(RecordId, z.string().max(MAX_STREAM_ID)).optional(),
  /** Replaces a task of the same id that others run. */
  takeOver: z.boolean().optional(),
  /** Refuses what would take the last sound or the last picture off air. */
  ifSafe: z.literal(true).optional(),
  idempotencyKey: z.optional(IdempotencyKey),
  /** It is in Unix ms by the server's clock: a request that arrives, or could be sent, later is refused. */
  notAfter: Count.optional(),
})
export const TakeBody = Take.refine(
  ({ layoutId, onAir, panic }) => [layoutId, onAir, panic].filter((asked) => asked !== undefined).length === 1,
  { error: 'Give either layoutId, or onAir for what is on air with other sources, or panic.' },
)
export type TakeBody = z.infer<typeof TakeBody>

export const StopBody = z.strictObject({
  expectedSequence: Count.optional(),
  idempotencyKey: z.optional(IdempotencyKey),
  /** It is in Unix ms by the server's clock: a request that arrives, or could be sent, later is refused. */
  notAfter: Count.optional(),
})
export type StopBody = z.infer<typeof StopBody>

/** `requestId` names the accepted take to put back; without it, it is what was on air before. */
export const TakeBackBody = z.strictObject({
  requestId: idOf('a request').optional(),
  /** Refuses what would take the last sound or the last picture off air. */
  ifSafe: z.literal(true).optional(),
  expectedSequence: Count.optional(),
  idempotencyKey: z.optional(IdempotencyKey),
  /** It is in Unix ms by the server's clock: a request that arrives, or could be sent, later is refused. */
  notAfter: Count.optional(),
})
export type TakeBackBody = z.infer<typeof TakeBackBody>

/** Names the refused request that is not to be retried any more: the one that a person made. */
export const CancelBody = z.strictObject({ requestId: idOf('a request') })
export type CancelBody = z.infer<typeof CancelBody>

/** Says which layout is taken once its sources are back, and what the operator believes. */
export const ArmBody = z.strictObject({
  layoutId: idOf('a layout'),
  revision: Count.optional(),
  expectedSequence: Count.optional(),
})
export type ArmBody = z.infer<typeof ArmBody>

/** Names the armed take to give up; null where the reason why one was given up was read. */
export const DisarmBody = z.strictObject({ id: idOf('an armed take').nullable() })
export type DisarmBody = z.infer<typeof DisarmBody>

/** Names the alarm that the operator saw, whose picture is to count as the show's. */
export const AdoptBody = z.strictObject({
  kind: z.enum(['others', 'restarted', 'runs', 'late']),
  sequence: z.int().min(0).nullable(),
})
export type AdoptBody = z.infer<typeof AdoptBody>

/**
 * Reads the query of the history: the newest `limit` requests, or those made before the request `before`; without what
 * faders asked for, where `sounds` says so.
 */
export const HistoryPage = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 200')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 200, 'must be a whole number from 1 to 200')
    .default(50),
  before: idOf('a request').optional(),
  sounds: z.literal('left-out').optional(),
})
