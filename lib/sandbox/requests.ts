import { z } from 'zod'

const FORBIDDEN =
  "holds a character that ids may not have: allowed are digits, ASCII letters and ~!@#$%^&*()_+=-`;',.<>/\\"

/** The character set of every String that is not a URL (contract 1): no space, colon or double quote. */
export const Id = z
  .string()
  .min(1, 'must not be empty')
  .regex(/^[0-9A-Za-z~!@#$%^&*()_+=\-`;',.<>/\\]*$/, FORBIDDEN)

const Int32 = z.int().min(-2_147_483_648).max(2_147_483_647)

export const RectInfo = z.object({
  Layer: Int32.min(0).default(0),
  Top: Int32,
  Left: Int32,
  Bottom: Int32,
  Right: Int32,
})
export type RectInfo = z.infer<typeof RectInfo>

const MixInput = z.object({
  StreamId: Id.optional(),
  StreamUrl: z.string().max(2048).optional(),
  RectInfo: RectInfo.optional(),
})

export const MixOutput = z.object({
  StreamId: Id.optional(),
  StreamUrl: z.string().max(2048).optional(),
  Width: Int32,
  Height: Int32,
  VideoBitrate: Int32,
  Fps: Int32,
})
export type MixOutput = z.infer<typeof MixOutput>

/** The fields of StartMix that are understood (contract 2). Others are let through and forgotten. */
export const StartMix = z.object({
  TaskId: Id,
  UserId: Id,
  Sequence: z.int().min(0).optional(),
  RoomId: Id.optional(),
  MixInput: z.array(MixInput).min(1, 'must hold at least one input'),
  MixOutput: z.array(MixOutput).min(1, 'must hold at least one output'),
  BackGroundColorHex: z
    .string()
    .regex(/^0x[0-9A-Fa-f]{6}00$/, 'must be 0xRRGGBB00: transparency is not supported')
    .optional(),
  MaxIdleTime: z.int().min(90).max(14_400).optional(),
})
export type StartMix = z.infer<typeof StartMix>

/** StopMix (contract 3). UserId is required only with task ownership, which the sandbox's account does not have. */
export const StopMix = z.object({
  TaskId: Id,
  UserId: Id.optional(),
  Sequence: z.int().min(0).optional(),
})

/** GetMixTaskInfo's query. */
export const TaskQuery = z.object({ TaskId: Id })
