import { z } from 'zod'
import { Text } from '@/lib/shared/text'

/** All values are documented as strings; some accounts send numbers. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value)
const textOf = (length: number) => z.preprocess(asText, Text.check(z.maxLength(length)))
const Id = textOf(1024)
const Digits = z.preprocess(asText, z.string().regex(/^\d{1,15}$/, 'must be a whole number'))
const Count = Digits.transform(Number)
/** A form has no other way to leave a value out than an empty one. */
const OptionalCount = z.preprocess((value) => (value === '' ? undefined : value), Count.optional())

/** What every callback has (contract 5), and whatever else came with it. */
export const Envelope = z.looseObject({
  event: textOf(64),
  appid: Digits,
  /** Unix seconds; text, since the signature is over the text. */
  timestamp: Digits,
  nonce: textOf(256),
  signature: textOf(256),
})
export type Envelope = z.infer<typeof Envelope>

/** mix_start and mix_stop. `task_id` is `<appid>:<TaskId>`. No reason is documented, but it would be worth telling. */
export const MixCallback = z.object({
  task_id: Id,
  seq: OptionalCount,
  reason: textOf(200).optional(),
})

/** stream_create. Its `stream_seq` counts the stream's changes in one life of the room, its session. */
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
