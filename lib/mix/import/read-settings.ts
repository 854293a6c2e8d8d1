import { type LabelFont, PLAIN_SETTINGS, ShowSettings } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { Extension, StartMixBody } from '@/lib/zego/wire'
import { bytesToBase64, fromBase64, fromBase64Bytes } from '../base64'
import { ALIGNMENTS, CHANNELS, IMAGE_CHECKS } from '../wire-words'
import { readFields, readRequired, readSwitch, readValue, readWord } from './read-fields'
import type { Report } from './report'

export type Body = NonNullable<ReturnType<typeof readBody>>

/** Reads the body's own fields. */
export function readBody(raw: unknown, report: Report) {
  return readFields(StartMixBody.shape, raw, '', report)
}

/** Lists the fields of the body that import-start-mix.ts reads. */
export type ReadElsewhere =
  | 'Sequence'
  | 'MixInput'
  | 'MixOutput'
  | 'WaterMark'
  | 'BackgroundImage'
  | 'BackGroundColorHex'

/** Reads the settings of the whole task (contract 2.1), without its outputs. */
export function readSettings(
  body: Omit<Body, ReadElsewhere>,
  labelFont: LabelFont,
  report: Report,
): Omit<ShowSettings, 'outputs'> {
  const { shape } = ShowSettings
  const { RoomId, TaskId, UserId, UserData, SoundLevel, CheckImageMode, MaxIdleTime, ExPara, ...others } = body
  const { ByPass, SoundChannel, AlignmentType, RecvBufferLevel, WaitVideoInput, ...rest } = others
  nothingLeft(rest)
  return {
    roomId: readValue(shape.roomId, RoomId, '', 'RoomId', report),
    taskId: readRequired(shape.taskId, TaskId, 'task', 'TaskId', report),
    userId: readRequired(shape.userId, UserId, 'user', 'UserId', report),
    ...readUserData(UserData, report),
    soundLevels: readSwitch(SoundLevel, 'SoundLevel', report),
    imageCheck: readWord(IMAGE_CHECKS, CheckImageMode, PLAIN_SETTINGS.imageCheck, 'CheckImageMode', report),
    maxIdleSeconds: readValue(shape.maxIdleSeconds, MaxIdleTime, PLAIN_SETTINGS.maxIdleSeconds, 'MaxIdleTime', report),
    extensions: readExtensions(ExPara, report),
    bypass: readSwitch(ByPass, 'ByPass', report),
    channels: readWord(CHANNELS, SoundChannel, PLAIN_SETTINGS.channels, 'SoundChannel', report),
    alignment: readWord(ALIGNMENTS, AlignmentType, PLAIN_SETTINGS.alignment, 'AlignmentType', report),
    receiveBufferMs: readValue(shape.receiveBufferMs, RecvBufferLevel, null, 'RecvBufferLevel', report),
    waitForVideo: readSwitch(WaitVideoInput, 'WaitVideoInput', report),
    labelFont,
    evenPixels: PLAIN_SETTINGS.evenPixels,
    takeGuardMs: PLAIN_SETTINGS.takeGuardMs,
  }
}

type Data = Pick<ShowSettings, 'userData' | 'userDataAs'>

/** Reads base64 of text or of other bytes, or the text itself, since clients forget to encode it. */
function readUserData(written: string | undefined, report: Report): Data {
  if (written === undefined) return { userData: '', userDataAs: 'text' }
  const bytes = BASE64.test(written) ? fromBase64Bytes(written) : null
  if (!bytes) report.changed('UserData', 'is not base64: read as text')
  else if (bytesToBase64(bytes) !== written) report.changed('UserData', 'is sent as standard base64, with its padding')
  const text = bytes ? fromBase64(written) : written
  const { userData: schema } = ShowSettings.shape
  if (text !== null && schema.safeParse(text).success) return { userData: text, userDataAs: 'text' }
  return { userData: readValue(schema, written, '', 'UserData', report), userDataAs: bytes ? 'base64' : 'text' }
}

/**
 * Matches base64, with or without its padding and line breaks. A blank can belong to one part alone, so a long text is
 * read once and not from each of its blanks on.
 */
const BASE64 = /^(?:[A-Za-z0-9+/]\s*){2,}(?:={1,2}\s*)?$/

function readExtensions(raw: unknown, report: Report): ShowSettings['extensions'] {
  const pairs: readonly unknown[] = Array.isArray(raw) ? raw : []
  const read = pairs.flatMap((pair, index) => {
    const path = `ExPara[${index}]`
    const fields = readFields(Extension.shape, pair, path, report)
    if (!fields) {
      report.leftOut(path, 'must be an object')
      return []
    }
    if (fields.Key === undefined && fields.Value === undefined) return []
    const { Key = '', Value = '', ...rest } = fields
    nothingLeft(rest)
    return [{ key: Key, value: Value }]
  })
  return readValue(ShowSettings.shape.extensions, read, [], 'ExPara', report)
}
