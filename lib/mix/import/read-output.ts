import { Output, PLAIN_OUTPUT, TargetRoom } from '@/lib/layout/output'
import { nothingLeft } from '@/lib/shared/every-field'
import type { Naming } from '@/lib/zego/test-prefix'
import { ExtraLayer, MixOutput, TargetRoom as WireTargetRoom } from '@/lib/zego/wire'
import { AUDIO_CODECS, CHANNELS, VIDEO_CODECS } from '../wire-words'
import { readFields, readRequired, readSwitch, readValue, readWord } from './read-fields'
import { readStream } from './read-stream'
import type { Report } from './report'

/** An output that leaves fields out gets these: a picture that every account may send (contract 2.3). */
const USUAL = { width: 1280, height: 720, videoBitrate: 1_500_000, fps: 15 }

/**
 * Reads one MixOutput in our words (contract 2.3). One that names no destination gives null and an entry in the report.
 */
export function readOutput(raw: unknown, path: string, id: string, naming: Naming, report: Report): Output | null {
  const fields = readFields(MixOutput.shape, raw, path, report)
  if (!fields) {
    report.leftOut(path, 'must be an object')
    return null
  }
  const { StreamId, StreamUrl, Width, Height, VideoBitrate, Fps, VideoEncId, AudioCodec, ...others } = fields
  const { AudioBitrate, SoundChannel, ExtraLayers, LowBitrateHD, TargetRoom: room, ...rest } = others
  nothingLeft(rest)
  const destination = readStream({ StreamId, StreamUrl }, naming, path, report)
  if (!destination) return null
  const videoCodec = readWord(VIDEO_CODECS, VideoEncId, PLAIN_OUTPUT.videoCodec, `${path}.VideoEncId`, report)
  const { shape } = Output
  return {
    id,
    destination,
    width: readRequired(shape.width, Width, USUAL.width, `${path}.Width`, report),
    height: readRequired(shape.height, Height, USUAL.height, `${path}.Height`, report),
    videoBitrate: readRequired(shape.videoBitrate, VideoBitrate, USUAL.videoBitrate, `${path}.VideoBitrate`, report),
    fps: readRequired(shape.fps, Fps, USUAL.fps, `${path}.Fps`, report),
    videoCodec,
    svcBitrate: readSvcBitrate(ExtraLayers, videoCodec, `${path}.ExtraLayers`, report),
    lowBitrateHd: readLowBitrateHd(LowBitrateHD, videoCodec, `${path}.LowBitrateHD`, report),
    audioCodec: readWord(AUDIO_CODECS, AudioCodec, PLAIN_OUTPUT.audioCodec, `${path}.AudioCodec`, report),
    audioBitrate: readValue(
      shape.audioBitrate,
      AudioBitrate,
      PLAIN_OUTPUT.audioBitrate,
      `${path}.AudioBitrate`,
      report,
    ),
    channels: readWord(CHANNELS, SoundChannel, PLAIN_OUTPUT.channels, `${path}.SoundChannel`, report),
    targetRoom: readTargetRoom(room, `${path}.TargetRoom`, report),
  }
}

/** SVC needs one extra layer; beside another codec one does nothing, and is not sent again (contract 2.3). */
function readSvcBitrate(
  layers: unknown,
  codec: Output['videoCodec'],
  path: string,
  report: Report,
): Output['svcBitrate'] {
  const [layer, ...others] = Array.isArray(layers) ? layers : []
  if (codec !== 'h264-svc') {
    if (layer !== undefined) report.leftOut(path, 'has an effect with H.264 SVC only, and is not sent')
    return null
  }
  if (others.length > 0) report.leftOut(`${path}[1]`, 'is one layer too many: there is exactly one')
  const { VideoBitrate, ...rest } = readFields(ExtraLayer.shape, layer, `${path}[0]`, report) ?? {}
  nothingLeft(rest)
  if (VideoBitrate === undefined) report.changed(path, 'is missing: H.264 SVC needs the bitrate of one layer')
  return readValue(Output.shape.svcBitrate, VideoBitrate, null, `${path}[0].VideoBitrate`, report)
}

function readLowBitrateHd(number: number | undefined, codec: Output['videoCodec'], path: string, report: Report) {
  const isOn = readSwitch(number, path, report)
  if (isOn && codec !== 'h265') report.leftOut(path, 'has an effect with H.265 only, and is not sent')
  return isOn && codec === 'h265'
}

function readTargetRoom(raw: unknown, path: string, report: Report): TargetRoom | null {
  const fields = readFields(WireTargetRoom.shape, raw, path, report)
  if (!fields?.RoomId && !fields?.UserId) return null
  const { RoomId = '', UserId = '', ...rest } = fields
  nothingLeft(rest)
  const room = { roomId: RoomId, userId: UserId }
  return readValue<TargetRoom | null>(TargetRoom, room, null, path, report)
}
