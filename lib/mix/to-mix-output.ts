import { type Output, PLAIN_OUTPUT } from '@/lib/layout/output'
import { nothingLeft, withoutUndefined } from '@/lib/shared/every-field'
import type { Naming } from '@/lib/zego/test-prefix'
import type { MixOutput, TargetRoom } from '@/lib/zego/wire'
import { sentRoom } from './sent-room'
import { toStream } from './stream-name'
import { AUDIO_CODECS, CHANNELS, VIDEO_CODECS } from './wire-words'

/**
 * Turns an output into MixOutput. A value that is ZEGOCLOUD's default is left out, and so is a field of another codec
 * (contract 2.3).
 */
export function toMixOutput(output: Output, account: Naming): MixOutput {
  const { id: _id, destination, width, height, videoBitrate, fps, ...encoding } = output
  const { videoCodec, svcBitrate, lowBitrateHd, audioCodec, audioBitrate, channels, targetRoom, ...rest } = encoding
  nothingLeft(rest)
  const room = sentRoom(targetRoom)
  return withoutUndefined<MixOutput>({
    ...toStream(destination, account),
    Width: width,
    Height: height,
    VideoBitrate: videoBitrate,
    Fps: fps,
    VideoEncId: videoCodec === PLAIN_OUTPUT.videoCodec ? undefined : VIDEO_CODECS[videoCodec],
    AudioCodec: audioCodec === PLAIN_OUTPUT.audioCodec ? undefined : AUDIO_CODECS[audioCodec],
    AudioBitrate: audioBitrate === PLAIN_OUTPUT.audioBitrate ? undefined : audioBitrate,
    SoundChannel: channels === null ? undefined : CHANNELS[channels],
    ExtraLayers: videoCodec === 'h264-svc' ? [{ VideoBitrate: svcBitrate ?? 0 }] : undefined,
    LowBitrateHD: lowBitrateHd && videoCodec === 'h265' ? 1 : undefined,
    TargetRoom: room ? toTargetRoom(room) : undefined,
  })
}

function toTargetRoom({ roomId, userId, ...rest }: NonNullable<Output['targetRoom']>): TargetRoom {
  nothingLeft(rest)
  return { RoomId: roomId, UserId: userId }
}
