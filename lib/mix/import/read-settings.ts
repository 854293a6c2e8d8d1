import { PLAIN_SETTINGS, ShowSettings } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { Extension, StartMixBody } from '@/lib/zego/wire'
import { fromBase64 } from '../base64'
import { ALIGNMENTS, CHANNELS, FONTS, IMAGE_CHECKS } from '../wire-words'
import { type Report, readFields, readSwitch, readValue, readWord } from './report'

export type Body = NonNullable<ReturnType<typeof readBody>>

/** Reads the body's own fields. */
export function readBody(raw: unknown, report: Report) {
  return readFields(StartMixBody.shape, raw, '', report)
}

/** The fields of the body that import-start-mix.ts reads. */
type ReadElsewhere = 'Sequence' | 'MixInput' | 'MixOutput' | 'WaterMark' | 'BackgroundImage' | 'BackGroundColorHex'

/** Reads the settings of the whole task (contract 2.1), without its outputs. */
export function readSettings(
  body: Omit<Body, ReadElsewhere>,
  fontType: number | null,
  report: Report,
): Omit<ShowSettings, 'outputs'> {
  const { shape } = ShowSettings
  const { RoomId, TaskId, UserId, UserData, SoundLevel, CheckImageMode, MaxIdleTime, ExPara, ...others } = body
  const { ByPass, SoundChannel, AlignmentType, RecvBufferLevel, WaitVideoInput, ...rest } = others
  nothingLeft(rest)
  return {
    roomId: readValue(shape.roomId, RoomId, '', 'RoomId', report),
    taskId: readValue(shape.taskId, TaskId, 'task', 'TaskId', report),
    userId: readValue(shape.userId, UserId, 'user', 'UserId', report),
    userData: readUserData(UserData, report),
    soundLevels: readSwitch(SoundLevel, 'SoundLevel', report),
    imageCheck: readWord(IMAGE_CHECKS, CheckImageMode, PLAIN_SETTINGS.imageCheck, 'CheckImageMode', report),
    maxIdleSeconds: readValue(shape.maxIdleSeconds, MaxIdleTime, PLAIN_SETTINGS.maxIdleSeconds, 'MaxIdleTime', report),
    extensions: readExtensions(ExPara, report),
    bypass: readSwitch(ByPass, 'ByPass', report),
    channels: readWord(CHANNELS, SoundChannel, PLAIN_SETTINGS.channels, 'SoundChannel', report),
    alignment: readWord(ALIGNMENTS, AlignmentType, PLAIN_SETTINGS.alignment, 'AlignmentType', report),
    receiveBufferMs: readValue(shape.receiveBufferMs, RecvBufferLevel, null, 'RecvBufferLevel', report),
    waitForVideo: readSwitch(WaitVideoInput, 'WaitVideoInput', report),
    labelFont: readWord(
      FONTS,
      fontType ?? undefined,
      PLAIN_SETTINGS.labelFont,
      'MixInput[].Label.Font.FontType',
      report,
    ),
  }
}

function readUserData(base64: string | undefined, report: Report): string {
  if (base64 === undefined) return PLAIN_SETTINGS.userData
  const text = fromBase64(base64)
  if (text !== null) return readValue(ShowSettings.shape.userData, text, PLAIN_SETTINGS.userData, 'UserData', report)
  report.leftOut('UserData', 'is no text in UTF-8 as base64')
  return PLAIN_SETTINGS.userData
}

function readExtensions(raw: unknown, report: Report): ShowSettings['extensions'] {
  if (raw === undefined) return []
  const pairs: readonly unknown[] = Array.isArray(raw) ? raw : []
  const read = pairs.flatMap((pair, index) => {
    const fields = readFields(Extension.shape, pair, `ExPara[${index}]`, report)
    return fields ? [{ key: fields.Key ?? '', value: fields.Value ?? '' }] : []
  })
  return readValue(ShowSettings.shape.extensions, read, [], 'ExPara', report)
}
