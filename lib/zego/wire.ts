import * as z from '@/lib/shared/schema'

/** StartMix and its neighbours as we send them. What is optional is left out of the JSON, never null (contract 2). */
export type RectInfo = Readonly<{ Layer: number; Top: number; Left: number; Bottom: number; Right: number }>

export type MixInput = Readonly<{ StreamId?: string; StreamUrl?: string; RectInfo?: RectInfo }>

export type MixOutput = Readonly<{
  StreamId?: string
  StreamUrl?: string
  Width: number
  Height: number
  /** bps */
  VideoBitrate: number
  Fps: number
}>

export type StartMixBody = Readonly<{
  TaskId: string
  UserId: string
  Sequence: number
  RoomId?: string
  MixInput: readonly MixInput[]
  MixOutput: readonly MixOutput[]
  /** 0xRRGGBBAA, AA always 00 */
  BackGroundColorHex?: string
}>

export type StopMixBody = Readonly<{ TaskId: string; UserId: string; Sequence: number }>

/** The shape of every answer (contract 1). Anything else is a transport failure. */
export const Reply = z.object({
  Code: z.int(),
  Message: z.string(),
  RequestId: z._default(z.string(), ''),
  Data: z.optional(z.unknown()),
})
export type Reply = z.infer<typeof Reply>

export const SUCCESS = 0
