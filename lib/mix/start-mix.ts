import { backgroundOf, type Input, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Destination, Output, ShowSettings } from '@/lib/layout/show'
import { BOTTOM_LAYER } from '@/lib/zego/assumptions'
import { type Naming, withTestPrefix } from '@/lib/zego/test-prefix'
import type { MixInput, MixOutput, StartMixBody, StopMixBody } from '@/lib/zego/wire'
import { toRectInfo } from './rect-info'

/** The whole mix, as every take sends it: what is left out leaves the mix (contract 2). Inputs go bottom first. */
export function buildStartMix({
  settings,
  document,
  sequence,
  account,
}: Readonly<{ settings: ShowSettings; document: LayoutDocument; sequence: number; account: Naming }>): StartMixBody {
  const { colour } = backgroundOf(document)
  return {
    TaskId: settings.taskId,
    Sequence: sequence,
    UserId: settings.userId,
    ...(settings.roomId === '' ? {} : { RoomId: settings.roomId }),
    MixInput: toMixInputs(inputsOf(document), account),
    MixOutput: settings.outputs.map((output) => toMixOutput(output, account)),
    ...(colour === null ? {} : { BackGroundColorHex: toColourHex(colour) }),
  }
}

export const buildStopMix = ({
  settings,
  sequence,
}: Readonly<{ settings: ShowSettings; sequence: number }>): StopMixBody => ({
  TaskId: settings.taskId,
  UserId: settings.userId,
  Sequence: sequence,
})

/** Layers count the placed inputs only; one without a RectInfo is heard and not seen. */
function toMixInputs(inputs: readonly Input[], account: Naming): MixInput[] {
  let layer = BOTTOM_LAYER
  return inputs.map((input) => ({
    ...toStream(input.source, account),
    ...(input.placed ? { RectInfo: toRectInfo(input, layer++) } : {}),
  }))
}

const toMixOutput = (output: Output, account: Naming): MixOutput => ({
  ...toStream(output.destination, account),
  Width: output.width,
  Height: output.height,
  VideoBitrate: output.videoBitrate,
  Fps: output.fps,
})

const toStream = (place: Destination, account: Naming): { StreamId: string } | { StreamUrl: string } =>
  place.kind === 'url' ? { StreamUrl: place.url } : { StreamId: withTestPrefix(place.streamId, account) }

/** `#rrggbb` to `0xRRGGBBAA`; an alpha is not supported, so AA is always 00 (contract 2.1). */
const toColourHex = (colour: string): string => `0x${colour.slice(1).toUpperCase()}00`
