import { Output, PLAIN_OUTPUT, TargetRoom } from '@/lib/layout/output'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { ExtraLayer, MixOutput, TargetRoom as WireTargetRoom } from '@/lib/zego/wire'
import { AUDIO_CODECS, CHANNELS, VIDEO_CODECS } from '../wire-words'
import { type Report, readFields, readValue, readWord } from './report'

/** Where an output does not say: a picture that every account may send (contract 2.3). */
const USUAL = { width: 1280, height: 720, videoBitrate: 1_500_000, fps: 15 }

/** One MixOutput in our words (contract 2.3); null, and a line in the report, where it names no destination. */
export function readOutput(raw: unknown, path: string, id: string, naming: Naming, report: Report): Output | null {
  const fields = readFields(MixOutput.shape, raw, path, report)
  const { StreamId, StreamUrl } = fields ?? {}
  const destination = Output.shape.destination.safeParse(
    StreamUrl === undefined
      ? { kind: 'stream', streamId: withoutTestPrefix(StreamId ?? '', naming) }
      : { kind: 'url', url: StreamUrl },
  )
  if (!fields || !destination.success) {
    report.leftOut(path, 'names no destination: StreamId or StreamUrl is needed')
    return null
  }
  const { shape } = Output
  const channels = fields.SoundChannel
  return {
    id,
    destination: destination.data,
    width: readValue(shape.width, fields.Width, USUAL.width, `${path}.Width`, report),
    height: readValue(shape.height, fields.Height, USUAL.height, `${path}.Height`, report),
    videoBitrate: readValue(
      shape.videoBitrate,
      fields.VideoBitrate,
      USUAL.videoBitrate,
      `${path}.VideoBitrate`,
      report,
    ),
    fps: readValue(shape.fps, fields.Fps, USUAL.fps, `${path}.Fps`, report),
    videoCodec: readWord(VIDEO_CODECS, fields.VideoEncId, PLAIN_OUTPUT.videoCodec, `${path}.VideoEncId`, report),
    svcBitrate: readSvcBitrate(fields.ExtraLayers, `${path}.ExtraLayers`, report),
    lowBitrateHd: fields.LowBitrateHD === 1,
    audioCodec: readWord(AUDIO_CODECS, fields.AudioCodec, PLAIN_OUTPUT.audioCodec, `${path}.AudioCodec`, report),
    audioBitrate: readValue(
      shape.audioBitrate,
      fields.AudioBitrate,
      PLAIN_OUTPUT.audioBitrate,
      `${path}.AudioBitrate`,
      report,
    ),
    channels: channels === undefined ? null : readWord(CHANNELS, channels, 'mono', `${path}.SoundChannel`, report),
    targetRoom: readTargetRoom(fields.TargetRoom, `${path}.TargetRoom`, report),
  }
}

function readSvcBitrate(layers: unknown, path: string, report: Report): number | null {
  if (layers === undefined) return null
  const [layer, ...others] = Array.isArray(layers) ? layers : []
  if (others.length > 0) report.leftOut(`${path}[1]`, 'is one layer too many: there is exactly one')
  const fields = readFields(ExtraLayer.shape, layer, `${path}[0]`, report)
  return readValue(Output.shape.svcBitrate, fields?.VideoBitrate, null, `${path}[0].VideoBitrate`, report)
}

function readTargetRoom(raw: unknown, path: string, report: Report): TargetRoom | null {
  const fields = readFields(WireTargetRoom.shape, raw, path, report)
  if (!fields) return null
  const room = { roomId: fields.RoomId ?? '', userId: fields.UserId ?? '' }
  return readValue<TargetRoom | null>(TargetRoom, room, null, path, report)
}
