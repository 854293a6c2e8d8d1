import { z } from 'zod'
import { PictureAddress, PlayAddress } from '@/lib/protocol/pictures/play-address'
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
/** Reads a field that is null as absent, and one that is empty, since a form leaves a field out in no other way. */
const orAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema)
const OptionalId = orAbsent(Id.default(''))
const OptionalCount = orAbsent(Count.optional())

/** Lists how callbacks of other services write the names of the common fields. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  event: ['event_type', 'EventType'],
  appid: ['app_id', 'AppId'],
  timestamp: ['Timestamp'],
  nonce: ['Nonce'],
  signature: ['Signature'],
}

function withCommonNames(fields: unknown): unknown {
  if (!(fields instanceof Object) || Array.isArray(fields)) return fields
  const known = new Map<string, unknown>(Object.entries(fields))
  for (const [name, others] of Object.entries(OTHER_NAMES)) {
    const other = others.find((other) => known.has(other))
    if (other !== undefined && !known.has(name)) known.set(name, known.get(other))
  }
  return Object.fromEntries(known)
}

/** Holds the fields of every callback (contract 5), and whatever else came with it. */
export const Envelope = z.preprocess(
  withCommonNames,
  z.looseObject({
    event: textOf(64),
    appid: Digits,
    /** Unix seconds, as text, since the signature covers the text. */
    timestamp: Digits,
    nonce: textOf(256),
    signature: textOf(256),
  }),
)
export type Envelope = z.infer<typeof Envelope>

/** Reads text that only people read. A value that is not text becomes empty, and what no line can hold a space. */
const wordsOf = (length: number) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' || typeof value === 'number'
        ? String(value)
            .slice(0, length)
            .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
            .trim()
        : '',
    z.string(),
  )

/**
 * Holds the fields of mix_start and mix_stop. `task_id` is `<appid>:<TaskId>`. The contract documents no `reason`;
 * operators are told it where one comes, whatever it is.
 */
export const MixCallback = z.object({
  task_id: Id,
  seq: orAbsent(Sequence.optional()),
  reason: wordsOf(200),
  /** Names the room and the user of the start; a stop may leave them out. */
  channel_id: wordsOf(256),
  publish_id: wordsOf(256),
})

/** Reads the first address of a list. One that no browser plays or shows, or that is no address, counts as none. */
const firstOf = <Schema extends z.core.$ZodType<string>>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.nullable(schema).catch(null))

/** Holds the fields of stream_create. `stream_seq` counts the stream's changes in one life of the room, its session. */
const StreamCallback = z.object({
  room_id: Id,
  room_session_id: OptionalId,
  stream_id: Id,
  stream_seq: Count,
  user_id: OptionalId,
  /** People name themselves. */
  user_name: wordsOf(1024),
  create_time_ms: OptionalCount,
})

/** Holds where the stream is played, and where its snapshots are: ZEGOCLOUD calls HTTP-FLV hdl. */
export const StreamCreateCallback = StreamCallback.extend({
  hls_url: firstOf(PlayAddress),
  hdl_url: firstOf(PlayAddress),
  pic_url: firstOf(PictureAddress),
})

export const StreamCloseCallback = StreamCallback.extend({
  destroy_timemillis: OptionalCount,
  /** Says why the stream ended. An account may send what the contract does not list. */
  type: z.preprocess(asText, z.string().optional().catch(undefined)),
})
