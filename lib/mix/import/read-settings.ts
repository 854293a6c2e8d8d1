import { PLAIN_SETTINGS, ShowSettings } from '@/lib/layout/show'
import { Extension, StartMixBody } from '@/lib/zego/wire'
import { fromBase64 } from '../base64'
import { ALIGNMENTS, CHANNELS, FONTS, IMAGE_CHECKS } from '../wire-words'
import { type Report, readFields, readValue, readWord } from './report'

export type Body = NonNullable<ReturnType<typeof readBody>>

/** The body's own fields. Its Sequence says nothing here: every request of ours claims its own. */
export function readBody(raw: unknown, report: Report) {
  return readFields(StartMixBody.shape, raw, '', report)
}

/** The settings of the whole task (contract 2.1), without its outputs. */
export function readSettings(body: Body, fontType: number | null, report: Report): Omit<ShowSettings, 'outputs'> {
  const { shape } = ShowSettings
  return {
    roomId: readValue(shape.roomId, body.RoomId, '', 'RoomId', report),
    taskId: readValue(shape.taskId, body.TaskId, 'task', 'TaskId', report),
    userId: readValue(shape.userId, body.UserId, 'user', 'UserId', report),
    userData: readUserData(body.UserData, report),
    soundLevels: body.SoundLevel === 1,
    imageCheck: readWord(IMAGE_CHECKS, body.CheckImageMode, PLAIN_SETTINGS.imageCheck, 'CheckImageMode', report),
    maxIdleSeconds: readValue(
      shape.maxIdleSeconds,
      body.MaxIdleTime,
      PLAIN_SETTINGS.maxIdleSeconds,
      'MaxIdleTime',
      report,
    ),
    extensions: readExtensions(body.ExPara, report),
    bypass: body.ByPass === 1,
    channels: readWord(CHANNELS, body.SoundChannel, PLAIN_SETTINGS.channels, 'SoundChannel', report),
    alignment: readWord(ALIGNMENTS, body.AlignmentType, PLAIN_SETTINGS.alignment, 'AlignmentType', report),
    receiveBufferMs: readValue(shape.receiveBufferMs, body.RecvBufferLevel, null, 'RecvBufferLevel', report),
    waitForVideo: body.WaitVideoInput === 1,
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
