import { anyText, text, whole } from '@/components/seat/form-fields'
import { tooLong } from '@/components/seat/too-long'
import { addressOf } from '@/lib/layout/address'
import { FROZEN_OUTPUT_FIELDS, OUTPUT_MOST, type Output, PLAIN_OUTPUT } from '@/lib/layout/output'
import { nothingLeft } from '@/lib/shared/every-field'
import * as z from '@/lib/shared/schema'
import { MAX_ROOM_ID, MAX_STREAM_ID, MAX_URL } from '@/lib/zego/limits'

const toKilobits = (bps: number): number => Math.round(bps / 1000)

/** Holds an output as a person edits it: bitrates in kbit/s, and a target room in two texts, both empty for none. */
export const FormOutput = z
  .object({
    id: z.string(),
    kind: z.enum(['stream', 'url']),
    address: text('An address', MAX_URL, 'Enter a destination.'),
    width: whole('Width', OUTPUT_MOST.size),
    height: whole('Height', OUTPUT_MOST.size),
    kilobits: whole('Bitrate', toKilobits(OUTPUT_MOST.bitrate)),
    fps: whole('Frame rate', OUTPUT_MOST.fps),
    videoCodec: z.enum(['h264', 'vp8', 'h265', 'h264-svc']),
    /** The bitrate of the extra layer; null where none is set. */
    svcKilobits: z.nullable(whole('Bitrate', toKilobits(OUTPUT_MOST.bitrate))),
    lowBitrateHd: z.boolean(),
    audioCodec: z.enum(['he-aac', 'aac-lc', 'mp3', 'opus']),
    audioKilobits: whole('Bitrate', toKilobits(OUTPUT_MOST.bitrate)),
    channels: z.enum(['show', 'mono', 'stereo']),
    targetRoomId: anyText('A room id', MAX_ROOM_ID),
    targetUserId: anyText('A user id', MAX_ROOM_ID),
  })
  .check(
    z.refine(({ kind, address }) => kind === 'url' || address.length <= MAX_STREAM_ID, {
      path: ['address'],
      message: tooLong('A stream id', MAX_STREAM_ID),
    }),
    z.refine(({ targetRoomId, targetUserId }) => !targetUserId || targetRoomId !== '', {
      path: ['targetRoomId'],
      message: 'A target room needs both ids.',
    }),
    z.refine(({ targetRoomId, targetUserId }) => !targetRoomId || targetUserId !== '', {
      path: ['targetUserId'],
      message: 'A target room needs both ids.',
    }),
  )
export type FormOutput = z.infer<typeof FormOutput>

export function toFormOutput(output: Output): FormOutput {
  const { id, destination, width, height, videoBitrate, fps, ...encoding } = output
  const { videoCodec, svcBitrate, lowBitrateHd, audioCodec, audioBitrate, channels, targetRoom, ...rest } = encoding
  nothingLeft(rest)
  return {
    id,
    kind: destination.kind,
    address: addressOf(destination),
    width,
    height,
    kilobits: toKilobits(videoBitrate),
    fps,
    videoCodec,
    svcKilobits: svcBitrate === null ? null : toKilobits(svcBitrate),
    lowBitrateHd,
    audioCodec,
    audioKilobits: toKilobits(audioBitrate),
    channels: channels ?? 'show',
    targetRoomId: targetRoom?.roomId ?? '',
    targetUserId: targetRoom?.userId ?? '',
  }
}

/** Names the field of an output that each field of the form is part of. */
const EDITS = {
  id: 'id',
  kind: 'destination',
  address: 'destination',
  width: 'width',
  height: 'height',
  kilobits: 'videoBitrate',
  fps: 'fps',
  videoCodec: 'videoCodec',
  svcKilobits: 'svcBitrate',
  lowBitrateHd: 'lowBitrateHd',
  audioCodec: 'audioCodec',
  audioKilobits: 'audioBitrate',
  channels: 'channels',
  targetRoomId: 'targetRoom',
  targetUserId: 'targetRoom',
} as const satisfies Record<keyof FormOutput, keyof Output>

/** Returns the fields of an output that a running task keeps. */
export function frozenPart(output: FormOutput): Partial<FormOutput> {
  const frozen: readonly (keyof Output)[] = FROZEN_OUTPUT_FIELDS
  const fields = Object.keys(EDITS) as (keyof FormOutput)[]
  return Object.fromEntries(
    fields.filter((field) => frozen.includes(EDITS[field])).map((field) => [field, output[field]]),
  )
}

/** `before` is the output of the same id, where there was one: a bitrate that was not touched keeps its exact bps. */
export function toOutput(form: FormOutput, before: Output | undefined): Output {
  const { id, kind, address, width, height, kilobits, fps, ...encoding } = form
  const { videoCodec, svcKilobits, lowBitrateHd, audioCodec, audioKilobits, channels, ...others } = encoding
  const { targetRoomId, targetUserId, ...rest } = others
  nothingLeft(rest)
  return {
    id,
    destination: kind === 'stream' ? { kind, streamId: address } : { kind, url: address },
    width,
    height,
    videoBitrate: toBps(kilobits, before?.videoBitrate),
    fps,
    videoCodec,
    svcBitrate: svcKilobits === null ? null : toBps(svcKilobits, before?.svcBitrate ?? undefined),
    lowBitrateHd,
    audioCodec,
    audioBitrate: toBps(audioKilobits, before?.audioBitrate),
    channels: channels === 'show' ? null : channels,
    targetRoom: targetRoomId || targetUserId ? { roomId: targetRoomId, userId: targetUserId } : null,
  }
}

const toBps = (kilobits: number, before: number | undefined): number =>
  before !== undefined && toKilobits(before) === kilobits ? before : kilobits * 1000

/** Makes a small output beside the first, still without a destination. */
export const newFormOutput = (id: string): FormOutput =>
  toFormOutput({
    ...PLAIN_OUTPUT,
    id,
    destination: { kind: 'stream', streamId: '' },
    width: 640,
    height: 360,
    videoBitrate: 800_000,
    fps: 15,
  })
