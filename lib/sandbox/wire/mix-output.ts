import { z } from 'zod'
import { Address, absentWithout, Flag, Id, Int32, Positive } from './fields'

/** Says which codec a VideoEncId means (contract 2.3). */
export const CODEC = { h264: 0, vp8: 2, h265: 3, svc: 4 } as const

/** Holds the fields of one output (contract 2.3). The checks limit sizes and rates, which have codes of their own. */
export const MixOutput = z.object({
  StreamId: Id.optional(),
  StreamUrl: Address.optional(),
  Width: Int32,
  Height: Int32,
  VideoBitrate: Int32,
  Fps: Int32,
  VideoEncId: z.literal(Object.values(CODEC)).default(CODEC.h264),
  AudioCodec: z.literal([0, 1, 2, 3]).default(0),
  AudioBitrate: Positive.default(48_000),
  SoundChannel: z.literal([1, 2]).optional(),
  ExtraLayers: z.array(z.object({ VideoBitrate: Int32.optional() })).default([]),
  LowBitrateHD: Flag.default(0),
  TargetRoom: absentWithout(['RoomId', 'UserId'], z.object({ RoomId: Id, UserId: Id })),
})
export type MixOutput = z.infer<typeof MixOutput>
