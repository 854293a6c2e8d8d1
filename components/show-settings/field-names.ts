import type { Extension, ShowSettings } from '@/lib/layout/show'
import type { FormOutput } from './output-form'

/** These are the parts of the dialog. */
type SettingsPart = 'show' | 'outputs' | 'task' | 'user-data' | 'extensions'

/** Names the part of the dialog that edits each setting. A new setting does not compile until it has its row here. */
const SETTINGS = {
  name: 'show',
  roomId: 'show',
  taskId: 'show',
  userId: 'show',
  outputs: 'outputs',
  channels: 'task',
  alignment: 'task',
  soundLevels: 'task',
  waitForVideo: 'task',
  maxIdleSeconds: 'task',
  receiveBufferMs: 'task',
  bypass: 'task',
  labelFont: 'task',
  evenPixels: 'task',
  takeGuardMs: 'show',
  imageCheck: 'task',
  userData: 'user-data',
  userDataAs: 'user-data',
  extensions: 'extensions',
} as const satisfies Record<keyof ShowSettings | 'name', SettingsPart>

/** Names the part of an output's form that edits each field. */
const OUTPUT = {
  id: 'not-edited',
  kind: 'main',
  address: 'main',
  width: 'main',
  height: 'main',
  kilobits: 'main',
  fps: 'main',
  videoCodec: 'encoding',
  svcKilobits: 'encoding',
  lowBitrateHd: 'encoding',
  audioCodec: 'encoding',
  audioKilobits: 'encoding',
  channels: 'encoding',
  targetRoomId: 'encoding',
  targetUserId: 'encoding',
} as const satisfies Record<keyof FormOutput, 'not-edited' | 'main' | 'encoding'>

const EXTENSION = { key: 'row', value: 'row' } as const satisfies Record<keyof Extension, 'row'>

type FieldsIn<Table, Part> = { [Field in keyof Table]: Table[Field] extends Part ? Field : never }[keyof Table]
type Names<Table, Part, At extends string> = Readonly<{
  [Field in FieldsIn<Table, Part> & string]: `${At}${Field}`
}>

/** Returns the name under which the form knows each field of a part, by the field. */
function namesIn<const Table extends object, Part extends Table[keyof Table], At extends string>(
  table: Table,
  part: Part,
  at: At,
): Names<Table, Part, At> {
  const fields = Object.entries(table).flatMap(([field, its]) => (its === part ? [[field, `${at}${field}`]] : []))
  return Object.fromEntries(fields) as Names<Table, Part, At>
}

// A part takes its names apart and hands the rest to `nothingLeft`: a new field does not compile until it has a
// control.

export const settingNames = <Part extends (typeof SETTINGS)[keyof typeof SETTINGS]>(part: Part) =>
  namesIn(SETTINGS, part, '')

export const outputNames = <Part extends (typeof OUTPUT)[keyof typeof OUTPUT]>(part: Part, index: number) =>
  namesIn(OUTPUT, part, `outputs.${index}.` as const)

export const extensionNames = (index: number) => namesIn(EXTENSION, 'row', `extensions.${index}.` as const)
