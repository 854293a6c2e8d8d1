import { type Output, PLAIN_OUTPUT } from '@/lib/layout/output'
import type { Naming } from '@/lib/zego/test-prefix'
import type { MixOutput } from '@/lib/zego/wire'
import { toStream } from './stream-name'
import { AUDIO_CODECS, CHANNELS, VIDEO_CODECS } from './wire-words'

/** What is as ZEGOCLOUD has it anyway is left out, and what only another codec has (contract 2.3). */
export const toMixOutput = (output: Output, account: Naming): MixOutput => ({
  ...toStream(output.destination, account),
  Width: output.width,
  Height: output.height,
  VideoBitrate: output.videoBitrate,
  Fps: output.fps,
  ...(output.videoCodec === PLAIN_OUTPUT.videoCodec ? {} : { VideoEncId: VIDEO_CODECS[output.videoCodec] }),
  ...(output.audioCodec === PLAIN_OUTPUT.audioCodec ? {} : { AudioCodec: AUDIO_CODECS[output.audioCodec] }),
  ...(output.audioBitrate === PLAIN_OUTPUT.audioBitrate ? {} : { AudioBitrate: output.audioBitrate }),
  ...(output.channels === null ? {} : { SoundChannel: CHANNELS[output.channels] }),
  ...(output.videoCodec === 'h264-svc' ? { ExtraLayers: [{ VideoBitrate: output.svcBitrate ?? 0 }] } : {}),
  ...(output.lowBitrateHd && output.videoCodec === 'h265' ? { LowBitrateHD: 1 } : {}),
  ...(output.targetRoom ? { TargetRoom: toTargetRoom(output.targetRoom) } : {}),
})

const toTargetRoom = ({ roomId, userId }: NonNullable<Output['targetRoom']>) => ({ RoomId: roomId, UserId: userId })
