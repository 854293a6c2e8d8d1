import { Output, PLAIN_OUTPUT, TargetRoom } from '@/lib/layout/output'
import { nothingLeft } from '@/lib/shared/every-field'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { ExtraLayer, MixOutput, TargetRoom as WireTargetRoom } from '@/lib/zego/wire'
import { AUDIO_CODECS, CHANNELS, VIDEO_CODECS } from '../wire-words'
import { type Report, readFields, readSwitch, readValue, readWord } from './report'

/** The values for fields that an output leaves out: a picture that every account may send (contract 2.3). */
const USUAL = { width: 1280, height: 720, videoBitrate: 1_500_000, fps: 15 }

/**
 * Reads one MixOutput in our words (contract 2.3). One that names no destination gives null and an entry in the report.
 */
export function readOutput(raw: unknown, path: string, id: string, naming: Naming, report: Report): Output | null {
  const fields = readFields(MixOutput.shape, raw, path, report)
  const { StreamId, StreamUrl, Width, Height, VideoBitrate, Fps, VideoEncId, AudioCodec, ...others } = fields ?? {}
  const { AudioBitrate, SoundChannel, ExtraLayers, LowBitrateHD, TargetRoom: room, ...rest } = others
  nothingLeft(rest)
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
  return {
    id,
    destination: destination.data,
    width: readValue(shape.width, Width, USUAL.width, `${path}.Width`, report),
    height: readValue(shape.height, Height, USUAL.height, `${path}.Height`, report),
    videoBitrate: readValue(shape.videoBitrate, VideoBitrate, USUAL.videoBitrate, `${path}.VideoBitrate`, report),
    fps: readValue(shape.fps, Fps, USUAL.fps, `${path}.Fps`, report),
    videoCodec: readWord(VIDEO_CODECS, VideoEncId, PLAIN_OUTPUT.videoCodec, `${path}.VideoEncId`, report),
    svcBitrate: readSvcBitrate(ExtraLayers, `${path}.ExtraLayers`, report),
    lowBitrateHd: readSwitch(LowBitrateHD, `${path}.LowBitrateHD`, report),
    audioCodec: readWord(AUDIO_CODECS, AudioCodec, PLAIN_OUTPUT.audioCodec, `${path}.AudioCodec`, report),
    audioBitrate: readValue(
      shape.audioBitrate,
      AudioBitrate,
      PLAIN_OUTPUT.audioBitrate,
      `${path}.AudioBitrate`,
      report,
    ),
    channels:
      SoundChannel === undefined ? null : readWord(CHANNELS, SoundChannel, 'mono', `${path}.SoundChannel`, report),
    targetRoom: readTargetRoom(room, `${path}.TargetRoom`, report),
  }
}

function readSvcBitrate(layers: unknown, path: string, report: Report): number | null {
  if (layers === undefined) return null
  const [layer, ...others] = Array.isArray(layers) ? layers : []
  if (others.length > 0) report.leftOut(`${path}[1]`, 'is one layer too many: there is exactly one')
  const { VideoBitrate, ...rest } = readFields(ExtraLayer.shape, layer, `${path}[0]`, report) ?? {}
  nothingLeft(rest)
  return readValue(Output.shape.svcBitrate, VideoBitrate, null, `${path}[0].VideoBitrate`, report)
}

function readTargetRoom(raw: unknown, path: string, report: Report): TargetRoom | null {
  const fields = readFields(WireTargetRoom.shape, raw, path, report)
  if (!fields) return null
  const { RoomId = '', UserId = '', ...rest } = fields
  nothingLeft(rest)
  const room = { roomId: RoomId, userId: UserId }
  return readValue<TargetRoom | null>(TargetRoom, room, null, path, report)
}
