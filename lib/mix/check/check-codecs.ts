import { addressOf } from '@/lib/layout/address'
import type { Output } from '@/lib/layout/output'
import { MAX_CODECS } from '@/lib/zego/limits'
import { fixOutput } from './fix-output'
import { type Checked, error, type Issue, warning } from './issue'

/** The fix gives this share of an output's bitrate to its extra layer. */
const SVC_SHARE = 0.25
const USUAL_AUDIO_BITRATE = 48_000

/** Checks codecs, sound and target rooms of the outputs (contract 2.3). */
export function checkCodecs(checked: Checked): Issue[] {
  const { outputs } = checked.settings
  const codecs = new Set(outputs.map(({ videoCodec }) => videoCodec))
  const tooMany = outputs.find(({ videoCodec }) => [...codecs].indexOf(videoCodec) >= MAX_CODECS)
  return [
    ...(tooMany
      ? [
          error('codec', {
            on: { kind: 'output', id: tooMany.id, field: 'videoCodec' },
            message: `The outputs use ${codecs.size} video codecs; a task may use ${MAX_CODECS}. Choose one already in use.`,
          }),
        ]
      : []),
    ...outputs.flatMap((output) => [
      ...checkCodec(output, checked),
      ...checkAudio(output, checked),
      ...checkTargetRoom(output, checked),
    ]),
  ]
}

function checkCodec(output: Output, checked: Checked): Issue[] {
  const { id, destination, videoCodec, svcBitrate } = output
  if (videoCodec === 'h264') return []
  const enabled = warning('ask-support', {
    on: { kind: 'output', id, field: 'videoCodec' },
    message: `${addressOf(destination)} is not H.264: that works only if ZEGOCLOUD support has enabled it for this AppId.`,
  })
  if (videoCodec !== 'h264-svc' || (svcBitrate ?? 0) > 0) return [enabled]
  const bitrate = Math.max(1, Math.round(output.videoBitrate * SVC_SHARE))
  return [
    error('no-bitrate', {
      on: { kind: 'output', id, field: 'svcBitrate' },
      message: `The extra layer of ${addressOf(destination)} has no bitrate. Give it one; a quarter of the output's is usual.`,
      fix: fixOutput(`Make it ${bitrate / 1000} kbit/s`, { ...output, svcBitrate: bitrate }, checked),
    }),
    enabled,
  ]
}

function checkAudio(output: Output, checked: Checked): Issue[] {
  if (output.audioBitrate > 0) return []
  return [
    error('audio-bitrate', {
      on: { kind: 'output', id: output.id, field: 'audioBitrate' },
      message: `The sound of ${addressOf(output.destination)} has no bitrate. Give it one; 48 kbit/s is usual.`,
      fix: fixOutput(
        `Make it ${USUAL_AUDIO_BITRATE / 1000} kbit/s`,
        { ...output, audioBitrate: USUAL_AUDIO_BITRATE },
        checked,
      ),
    }),
  ]
}

function checkTargetRoom(output: Output, checked: Checked): Issue[] {
  const { id, destination, targetRoom } = output
  if (!targetRoom) return []
  const on = { kind: 'output', id, field: 'targetRoom' } as const
  const fix = fixOutput('Remove the target room', { ...output, targetRoom: null }, checked)
  if (targetRoom.roomId === '' || targetRoom.userId === '') {
    const message = `The target room of ${addressOf(destination)} needs both a room id and a user id.`
    return [error('target-room', { on, message, fix })]
  }
  if (destination.kind === 'stream') return []
  const message = `${addressOf(destination)} is an address, so it cannot appear in a room. Remove the target room ${targetRoom.roomId}, or output a stream instead.`
  // A running task keeps its target rooms, so there is no fix to press.
  return [warning('target-room', { on, message, fix: checked.running ? null : fix })]
}
