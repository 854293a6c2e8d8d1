import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { MAX_ROOM_ID } from '@/lib/zego/limits'
import { frozenFields, type OnAir } from './on-air'
import { RecordId } from './record-id'
import { StreamOrUrl } from './stream-or-url'
import { whole } from './whole'

/** Says where the mix goes: a stream id in ZEGOCLOUD's network, or an RTMP URL (contract 2.3). */
export const Destination = StreamOrUrl
export type Destination = z.infer<typeof Destination>

/** Lists the highest numbers that can be stored. What ZEGOCLOUD takes is less, and `check` says so. */
export const OUTPUT_MOST = { size: 100_000, bitrate: 1_000_000_000, fps: 1_000 } as const

const Bitrate = whole(0, OUTPUT_MOST.bitrate)

export const Channels = z.enum(['mono', 'stereo'])

/** Names a room that the output is published in, under a user's name. */
export const TargetRoom = z.strictObject({
  roomId: Text.check(z.maxLength(MAX_ROOM_ID)),
  userId: Text.check(z.maxLength(MAX_ROOM_ID)),
})
export type TargetRoom = z.infer<typeof TargetRoom>

/** The encoding of an output until someone changes it: ZEGOCLOUD's own defaults (contract 2.3). */
export const PLAIN_OUTPUT = {
  videoCodec: 'h264',
  svcBitrate: null,
  lowBitrateHd: false,
  audioCodec: 'he-aac',
  audioBitrate: 48_000,
  channels: null,
  targetRoom: null,
} as const

/**
 * Describes one encoded output. Bitrates are in bps. `svcBitrate` is the extra layer of `h264-svc`; `channels` null
 * takes the show's. The fields after `fps` came with version 2 and have defaults, so that older shows are read.
 */
export const Output = z.strictObject({
  id: RecordId,
  destination: Destination,
  width: whole(0, OUTPUT_MOST.size),
  height: whole(0, OUTPUT_MOST.size),
  videoBitrate: Bitrate,
  fps: whole(0, OUTPUT_MOST.fps),
  videoCodec: z._default(z.enum(['h264', 'vp8', 'h265', 'h264-svc']), PLAIN_OUTPUT.videoCodec),
  svcBitrate: z._default(z.nullable(Bitrate), PLAIN_OUTPUT.svcBitrate),
  lowBitrateHd: z._default(z.boolean(), PLAIN_OUTPUT.lowBitrateHd),
  audioCodec: z._default(z.enum(['he-aac', 'aac-lc', 'mp3', 'opus']), PLAIN_OUTPUT.audioCodec),
  audioBitrate: z._default(Bitrate, PLAIN_OUTPUT.audioBitrate),
  channels: z._default(z.nullable(Channels), PLAIN_OUTPUT.channels),
  targetRoom: z._default(z.nullable(TargetRoom), PLAIN_OUTPUT.targetRoom),
})
export type Output = z.infer<typeof Output>

/**
 * Says what a running task does with a changed field of an output: it keeps a frozen one as it was (contract 2.3, mark
 * F).
 */
const OUTPUT_ON_AIR = {
  fps: 'frozen',
  videoCodec: 'frozen',
  lowBitrateHd: 'frozen',
  audioCodec: 'frozen',
  audioBitrate: 'frozen',
  channels: 'frozen',
  targetRoom: 'frozen',
  id: 'live',
  destination: 'live',
  width: 'live',
  height: 'live',
  videoBitrate: 'live',
  svcBitrate: 'live',
} as const satisfies Record<keyof Output, OnAir>

/** Lists the fields of an output that a running task keeps. */
export const FROZEN_OUTPUT_FIELDS = frozenFields(OUTPUT_ON_AIR)
