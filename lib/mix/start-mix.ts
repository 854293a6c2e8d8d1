import { bottom, right } from '@/lib/geometry/rect'
import { backgroundOf, inputsOf, type LayoutDocument, type Watermark, watermarkOf } from '@/lib/layout/document'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import type { Naming } from '@/lib/zego/test-prefix'
import type { StartMixBody, StopMixBody } from '@/lib/zego/wire'
import { toBase64 } from './base64'
import { toMixInputs } from './to-mix-input'
import { toMixOutput } from './to-mix-output'
import { toColourHex } from './wire-colour'
import { ALIGNMENTS, CHANNELS, IMAGE_CHECKS } from './wire-words'

/**
 * The whole mix, as every take sends it: what is left out leaves the mix, or is as ZEGOCLOUD has it by default
 * (contract 2). Inputs go bottom first.
 */
export function buildStartMix({
  settings,
  document,
  sequence,
  account,
}: Readonly<{ settings: ShowSettings; document: LayoutDocument; sequence: number; account: Naming }>): StartMixBody {
  const { colour, image } = backgroundOf(document)
  const watermark = watermarkOf(document)
  return {
    TaskId: settings.taskId,
    Sequence: sequence,
    UserId: settings.userId,
    ...(settings.roomId === '' ? {} : { RoomId: settings.roomId }),
    MixInput: toMixInputs(inputsOf(document), settings, account),
    MixOutput: settings.outputs.map((output) => toMixOutput(output, account)),
    ...(colour === null ? {} : { BackGroundColorHex: toColourHex(colour) }),
    ...(image === null ? {} : { BackgroundImage: image }),
    ...(watermark ? { WaterMark: toWaterMark(watermark) } : {}),
    ...toTaskFields(settings),
  }
}

const toWaterMark = (watermark: Watermark) => ({
  Image: watermark.url,
  RectInfo: { Top: watermark.y, Left: watermark.x, Bottom: bottom(watermark), Right: right(watermark) },
})

/** The settings of the whole task (contract 2.1). */
const toTaskFields = (settings: ShowSettings) => ({
  ...(settings.userData === '' ? {} : { UserData: toBase64(settings.userData) }),
  ...(settings.soundLevels ? { SoundLevel: 1 } : {}),
  ...(settings.bypass ? { ByPass: 1 } : {}),
  ...(settings.channels === PLAIN_SETTINGS.channels ? {} : { SoundChannel: CHANNELS[settings.channels] }),
  ...(settings.imageCheck === PLAIN_SETTINGS.imageCheck ? {} : { CheckImageMode: IMAGE_CHECKS[settings.imageCheck] }),
  ...(settings.extensions.length === 0
    ? {}
    : { ExPara: settings.extensions.map(({ key, value }) => ({ Key: key, Value: value })) }),
  ...(settings.alignment === PLAIN_SETTINGS.alignment ? {} : { AlignmentType: ALIGNMENTS[settings.alignment] }),
  ...(settings.receiveBufferMs === null ? {} : { RecvBufferLevel: settings.receiveBufferMs }),
  ...(settings.waitForVideo ? { WaitVideoInput: 1 } : {}),
  ...(settings.maxIdleSeconds === PLAIN_SETTINGS.maxIdleSeconds ? {} : { MaxIdleTime: settings.maxIdleSeconds }),
})

export const buildStopMix = ({
  settings,
  sequence,
}: Readonly<{ settings: ShowSettings; sequence: number }>): StopMixBody => ({
  TaskId: settings.taskId,
  UserId: settings.userId,
  Sequence: sequence,
})
