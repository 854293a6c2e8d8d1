import { z } from 'zod'
import { Text } from '@/lib/shared/text'

/** All values are documented as strings; some accounts send numbers. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value)
const textOf = (length: number) => z.preprocess(asText, Text.check(z.maxLength(length)))
const Id = textOf(1024)
const Digits = z.preprocess(asText, z.string().regex(/^\d{1,15}$/, 'must be a whole number'))
const Count = Digits.transform(Number)
/** A sequence may be any number: one that is too large to count with is read as the largest that can be. */
const Sequence = z
  .preprocess(asText, z.string().regex(/^\d{1,30}$/, 'must be a whole number'))
  .transform((digits) => Math.min(Number(digits), Number.MAX_SAFE_INTEGER))
/** A form can leave a value out only by sending an empty one. */
const OptionalCount = z.preprocess((value) => (value === '' ? undefined : value), Count.optional())

/** The fields of every callback (contract 5), and whatever else came with it. */
export const Envelope = z.looseObject({
  event: textOf(64),
  appid: Digits,
  /** Unix seconds, as text, since the signature covers the text. */
  timestamp: Digits,
  nonce: textOf(256),
  signature: textOf(256),
})
export type Envelope = z.infer<typeof Envelope>

/**
 * The fields of mix_start and mix_stop. `task_id` is `<appid>:<TaskId>`. The contract documents no `reason`; operators
 * are told it where one comes.
 */
export const MixCallback = z.object({
  task_id: Id,
  seq: z.preprocess((value) => (value === '' ? undefined : value), Sequence.optional()),
  reason: textOf(200).optional(),
})

/** The fields of stream_create. `stream_seq` counts the stream's changes in one life of the room, its session. */
export const StreamCallback = z.object({
  room_id: Id,
  room_session_id: Id.default(''),
  stream_id: Id,
  stream_seq: Count,
  user_id: Id.default(''),
  user_name: Id.default(''),
  create_time_ms: OptionalCount,
})

export const StreamCloseCallback = StreamCallback.extend({ destroy_timemillis: OptionalCount })
