import { isSame } from '@/lib/layout/diff'
import { hasLabel, type LayoutDocument } from '@/lib/layout/document'
import type { ShowSettings } from '@/lib/layout/show'
import { toUserData } from '../user-data'
import { type Change, plain, warning } from './change'
import { describeFields, type FieldTable, fieldsWith } from './field-table'
import { describeOutputs } from './output-changes'

export type Mix = Readonly<{ document: LayoutDocument; settings: ShowSettings }>

/** Describes a change of one setting, where the two differ. */
const when =
  (field: keyof ShowSettings, tell: (before: ShowSettings, after: ShowSettings) => Change) =>
  ({ settings: before }: Mix, { settings: after }: Mix): Change[] =>
    isSame(before[field], after[field]) ? [] : [tell(before, after)]

/** Says what a take changes besides the layout, field by field. */
const SETTINGS_CHANGES = {
  outputs: ({ settings: before }, { settings: after }) => describeOutputs(before.outputs, after.outputs),
  userData: describeUserData,
  userDataAs: describeUserData,
  soundLevels: when('soundLevels', (_, after) => plain(`Sound waves are ${after.soundLevels ? '' : 'no longer '}sent`)),
  maxIdleSeconds: when('maxIdleSeconds', (_, after) =>
    plain(`When idle the task stops after ${after.maxIdleSeconds} s`),
  ),
  imageCheck: when('imageCheck', (_, after) => plain(`Images are checked ${IMAGE_CHECKS[after.imageCheck]}`)),
  extensions: describeTask,
  bypass: describeTask,
  channels: describeTask,
  alignment: describeTask,
  receiveBufferMs: describeTask,
  waitForVideo: describeTask,
  labelFont: describeLabelFont,
  // These are the desk's own and are not sent.
  evenPixels: () => [],
  takeGuardMs: () => [],
  roomId: when('roomId', (_, after) => plain(`The room becomes ${after.roomId || 'none'}`)),
  userId: when('userId', (_, after) => warning(`The user id becomes ${after.userId}`)),
  taskId: when('taskId', (before, after) =>
    warning(`Another task, ${after.taskId}, starts; ${before.taskId} goes on until it is stopped`),
  ),
} satisfies FieldTable<ShowSettings, Mix>

export const describeSettings = (before: Mix, after: Mix): Change[] =>
  describeFields(SETTINGS_CHANGES, before, after, '')

const IMAGE_CHECKS: Readonly<Record<ShowSettings['imageCheck'], string>> = {
  strict: 'strictly',
  form: 'by their addresses only',
  none: 'no longer',
}

/** Text and its base64 are the same for players. */
function describeUserData({ settings: before }: Mix, { settings: after }: Mix): Change[] {
  return toUserData(before) === toUserData(after) ? [] : [plain('The user data that players get changes')]
}

/** These settings of the whole task share one sentence. */
function describeTask({ settings: before }: Mix, { settings: after }: Mix): Change[] {
  const fields = fieldsWith(SETTINGS_CHANGES, describeTask)
  return fields.every((field) => isSame(before[field], after[field])) ? [] : [plain('Settings of the task change')]
}

/** The font is sent with each label, and with nothing else. */
function describeLabelFont({ settings: before }: Mix, { settings: after, document }: Mix): Change[] {
  return before.labelFont === after.labelFont || !hasLabel(document) ? [] : [plain('The font of the labels changes')]
}
