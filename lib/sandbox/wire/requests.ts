import { z } from 'zod'
import { userDataBytes } from './assumptions'
import { Address, absentWithout, EDGES, Edges, Flag, Id } from './fields'
import { MixInput } from './mix-input'
import { MixOutput } from './mix-output'

const MAX_USER_DATA_BYTES = 4000

const UserData = z
  .base64('must be Base64')
  .refine((text) => userDataBytes(text) <= MAX_USER_DATA_BYTES, `must hold at most ${MAX_USER_DATA_BYTES} bytes`)

/**
 * Accepts a Sequence up to 2⁵³, above which JSON's numbers lose digits here (contract 7): a changed one would be worse
 * than a refused one.
 */
const Sequence = z.int().min(0)

/**
 * Holds the fields of StartMix (contract 2.1), each in its own range. Other fields are let through; the gate counts
 * them.
 */
export const StartMix = z.object({
  TaskId: Id,
  UserId: Id,
  Sequence: Sequence.optional(),
  RoomId: Id.optional(),
  MixInput: z.array(MixInput).min(1, 'must hold at least one input'),
  MixOutput: z.array(MixOutput).min(1, 'must hold at least one output'),
  UserData: UserData.optional(),
  SoundLevel: Flag.default(0),
  BackgroundImage: Address.optional(),
  BackGroundColorHex: z
    .string()
    .regex(/^0x[0-9A-Fa-f]{6}00$/, 'must be 0xRRGGBB00: transparency is not supported')
    .optional(),
  WaterMark: z.object({ Image: Address.optional(), RectInfo: absentWithout(EDGES, Edges) }).optional(),
  ByPass: Flag.default(0),
  SoundChannel: z.literal([1, 2]).default(1),
  CheckImageMode: z.literal([0, 1, 2]).default(0),
  ExPara: z.array(z.object({ Key: Id, Value: z.string().default('') })).default([]),
  AlignmentType: z.literal([0, 1, 2]).default(0),
  RecvBufferLevel: z.int().min(0).max(4000).default(0),
  WaitVideoInput: Flag.default(0),
  MaxIdleTime: z.int().min(90).max(14_400).default(90),
})
export type StartMix = z.infer<typeof StartMix>

/**
 * Holds the fields of StopMix (contract 3). UserId is required with task ownership only, which accounts here do not
 * have.
 */
export const StopMix = z.object({
  TaskId: Id,
  UserId: Id.optional(),
  Sequence: Sequence.optional(),
})

/** Holds the parameters that GetMixTaskInfo adds to the query. */
export const TaskQuery = z.object({ TaskId: Id })

/** Holds the parameters that DescribeSimpleStreamList adds. A room that is left out has a code of its own. */
export const RoomQuery = z.object({ RoomId: z.string().optional() })

/** StartMix and StopMix add no parameters to the query: all their fields are in the body. */
export const NoQuery = z.object({})
