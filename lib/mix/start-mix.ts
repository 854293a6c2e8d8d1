import { bottom, right } from '@/lib/geometry/rect'
import {
  type Background,
  backgroundOf,
  type LayoutDocument,
  sentOf,
  type Watermark,
  watermarkOf,
} from '@/lib/layout/document'
import { type Extension, PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { nothingLeft, withoutUndefined } from '@/lib/shared/every-field'
import type { Naming } from '@/lib/zego/test-prefix'
import type { StartMixBody, StopMixBody, WaterMark } from '@/lib/zego/wire'
import { toMixInputs } from './to-mix-input'
import { toMixOutput } from './to-mix-output'
import { toUserData } from './user-data'
import { toColourHex } from './wire-colour'
import { ALIGNMENTS, CHANNELS, IMAGE_CHECKS } from './wire-words'

/**
 * Builds the whole mix, as every take sends it. An input or field that the body leaves out leaves the mix, or is
 * ZEGOCLOUD's default (contract 2). Inputs go bottom first.
 */
export function buildStartMix({
  settings,
  document,
  sequence,
  account,
}: Readonly<{ settings: ShowSettings; document: LayoutDocument; sequence: number; account: Naming }>): StartMixBody {
  const { taskId, userId, roomId, outputs, soundLevels, labelFont, ...ofTask } = settings
  const watermark = watermarkOf(document)
  return withoutUndefined<StartMixBody>({
    TaskId: taskId,
    Sequence: sequence,
    UserId: userId,
    RoomId: roomId === '' ? undefined : roomId,
    MixInput: toMixInputs(sentOf(document), { soundLevels, labelFont }, account),
    MixOutput: outputs.map((output) => toMixOutput(output, account)),
    ...toBackground(backgroundOf(document)),
    WaterMark: watermark ? toWaterMark(watermark) : undefined,
    SoundLevel: soundLevels ? 1 : undefined,
    ...toTaskFields(ofTask),
  })
}

function toBackground({ type: _type, id: _id, guides: _guides, colour, image, ...rest }: Background) {
  nothingLeft(rest)
  return { BackGroundColorHex: colour === null ? undefined : toColourHex(colour), BackgroundImage: image ?? undefined }
}

function toWaterMark({ type: _type, id: _id, url, x, y, width, height, ...rest }: Watermark): WaterMark {
  nothingLeft(rest)
  const rect = { x, y, width, height }
  return { Image: url, RectInfo: { Top: y, Left: x, Bottom: bottom(rect), Right: right(rect) } }
}

type OfTask = Omit<ShowSettings, 'taskId' | 'userId' | 'roomId' | 'outputs' | 'soundLevels' | 'labelFont'>

/** Builds the settings of the whole task (contract 2.1). */
function toTaskFields(settings: OfTask) {
  const { userData, userDataAs, bypass, channels, imageCheck, extensions, alignment, receiveBufferMs, ...others } =
    settings
  const { waitForVideo, maxIdleSeconds, evenPixels: _, takeGuardMs: __, ...rest } = others
  nothingLeft(rest)
  return {
    UserData: toUserData({ userData, userDataAs }),
    ByPass: bypass ? 1 : undefined,
    SoundChannel: channels === PLAIN_SETTINGS.channels ? undefined : CHANNELS[channels],
    CheckImageMode: imageCheck === PLAIN_SETTINGS.imageCheck ? undefined : IMAGE_CHECKS[imageCheck],
    ExPara: extensions.length === 0 ? undefined : extensions.map(toExtension),
    AlignmentType: alignment === PLAIN_SETTINGS.alignment ? undefined : ALIGNMENTS[alignment],
    RecvBufferLevel: receiveBufferMs ?? undefined,
    WaitVideoInput: waitForVideo ? 1 : undefined,
    MaxIdleTime: maxIdleSeconds === PLAIN_SETTINGS.maxIdleSeconds ? undefined : maxIdleSeconds,
  }
}

function toExtension({ key, value, ...rest }: Extension) {
  nothingLeft(rest)
  return { Key: key, Value: value }
}

export const buildStopMix = ({
  settings,
  sequence,
}: Readonly<{ settings: ShowSettings; sequence: number }>): StopMixBody => ({
  TaskId: settings.taskId,
  UserId: settings.userId,
  Sequence: sequence,
})
