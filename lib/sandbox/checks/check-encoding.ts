import type { Limits } from '@/lib/sandbox/state/limits'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import { CODEC, type MixOutput } from '@/lib/sandbox/wire/mix-output'
import type { StartMix } from '@/lib/sandbox/wire/requests'

const MAX_SIDE = 3000
const MAX_CODECS = 2

/**
 * Checks sizes, rates and codecs of the outputs (contract 2.3).
 *
 * @throws {Refusal}
 */
export function checkEncoding({ MixInput, MixOutput }: StartMix, { maxFps }: Limits): void {
  const around = { hasPicture: MixInput.some(({ RectInfo }) => RectInfo), maxFps }
  for (const [index, output] of MixOutput.entries()) {
    for (const check of Object.values(CHECKS)) check?.(output, `MixOutput[${index}]`, around)
  }
  const codecs = new Set(MixOutput.map(({ VideoEncId }) => VideoEncId))
  if (codecs.size > MAX_CODECS) {
    throw new Refusal(CODE.parameter, `MixOutput: VideoEncId has ${codecs.size} kinds in one task, at most 2.`)
  }
}

type Around = Readonly<{ hasPicture: boolean; maxFps: number }>
type Check = (output: MixOutput, path: string, around: Around) => void

/**
 * Checks each field of an output against the other fields. It is null where the schema's range says everything, or
 * where another entry checks the field too. A field that is not listed breaks the build.
 */
const CHECKS: Readonly<Record<keyof MixOutput, Check | null>> = {
  StreamId: null,
  StreamUrl: null,
  Width: (output, path, { hasPicture }) => requireSize(output, path, hasPicture),
  Height: null,
  VideoBitrate({ VideoBitrate }, path) {
    if (VideoBitrate < 1) throw new Refusal(CODE.parameter, `${path}.VideoBitrate: must be above 0.`)
  },
  Fps({ Fps }, path, { maxFps }) {
    if (Fps >= 1 && Fps <= maxFps) return
    throw new Refusal(CODE.parameter, `${path}.Fps: must be 1 to ${maxFps}, is ${Fps}.`)
  },
  VideoEncId: null,
  AudioCodec: null,
  AudioBitrate: null,
  SoundChannel: null,
  ExtraLayers: requireLayer,
  LowBitrateHD({ VideoEncId, LowBitrateHD }, path) {
    if (LowBitrateHD !== 1 || VideoEncId === CODEC.h265) return
    throw new Refusal(CODE.parameter, `${path}.LowBitrateHD: is only for VideoEncId ${CODEC.h265}.`)
  },
  TargetRoom: null,
}

function requireSize(output: MixOutput, path: string, hasPicture: boolean): void {
  if (output.Width < 0 || output.Width > MAX_SIDE) {
    throw new Refusal(CODE.outputWidth, `${path}.Width: must be 0 to ${MAX_SIDE}, is ${output.Width}.`)
  }
  if (output.Height < 0 || output.Height > MAX_SIDE) {
    throw new Refusal(CODE.parameter, `${path}.Height: must be 0 to ${MAX_SIDE}, is ${output.Height}.`)
  }
  for (const side of ['Width', 'Height'] as const) {
    const isSoundOnly = !hasPicture && output[side] === 1
    if (output[side] % 2 !== 0 && !isSoundOnly) {
      throw new Refusal(CODE.parameter, `${path}.${side}: must be even, is ${output[side]}.`)
    }
  }
}

/** SVC needs one extra layer. Beside another codec its values do nothing (contract 2.3), and are not judged. */
function requireLayer({ VideoEncId, ExtraLayers: [layer, ...others] }: MixOutput, path: string): void {
  if (VideoEncId !== CODEC.svc) return
  if (!layer || others.length > 0) {
    throw new Refusal(CODE.parameter, `${path}.ExtraLayers: VideoEncId ${CODEC.svc} needs one entry.`)
  }
  if ((layer.VideoBitrate ?? 0) < 1) {
    throw new Refusal(CODE.parameter, `${path}.ExtraLayers[0].VideoBitrate: must be above 0.`)
  }
}
