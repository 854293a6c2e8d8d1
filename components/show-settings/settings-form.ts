import { anyText, storable, text, whole } from '@/components/seat/form-fields'
import { tooLong } from '@/components/seat/too-long'
import { keepFrozen } from '@/lib/layout/frozen'
import { MAX_NAME } from '@/lib/layout/name'
import { Channels } from '@/lib/layout/output'
import {
  EXTENSION_LENGTHS,
  type Extension,
  FROZEN_SETTINGS,
  LabelFont,
  MAX_EXTENSIONS,
  MAX_TAKE_GUARD_MS,
  ShowName,
  ShowSettings,
} from '@/lib/layout/show'
import { userDataBytes } from '@/lib/mix/user-data'
import { nothingLeft } from '@/lib/shared/every-field'
import * as z from '@/lib/shared/schema'
import { IDLE_SECONDS, MAX_RECEIVE_BUFFER_MS, MAX_ROOM_ID, MAX_TASK_ID, MAX_USER_DATA_BYTES } from '@/lib/zego/limits'
import { FormOutput, frozenPart, toFormOutput, toOutput } from './output-form'

/** Holds the settings as a person edits them. */
export const SettingsForm = z
  .object({
    name: z.pipe(text('A name', MAX_NAME), ShowName),
    roomId: anyText('A room id', MAX_ROOM_ID),
    taskId: text('A task id', MAX_TASK_ID),
    userId: text('A user id', MAX_TASK_ID),
    outputs: z.array(FormOutput).check(z.minLength(1)),
    userData: z.string(),
    userDataAs: z.enum(['text', 'base64']),
    soundLevels: z.boolean(),
    imageCheck: z.enum(['strict', 'form', 'none']),
    maxIdleSeconds: whole('Idle time', IDLE_SECONDS.most, IDLE_SECONDS.least),
    extensions: z
      .array(
        z.object({
          key: text('A key', EXTENSION_LENGTHS.key, 'Name it, or remove it.'),
          value: z
            .string()
            .check(z.maxLength(EXTENSION_LENGTHS.value, tooLong('A value', EXTENSION_LENGTHS.value)), storable),
        }),
      )
      .check(z.maxLength(MAX_EXTENSIONS, `At most ${MAX_EXTENSIONS} parameters.`)),
    bypass: z.boolean(),
    channels: Channels,
    alignment: z.enum(['none', 'given', 'all']),
    receiveBufferMs: z.nullable(whole('Receive buffer', MAX_RECEIVE_BUFFER_MS)),
    waitForVideo: z.boolean(),
    labelFont: LabelFont,
    evenPixels: z.boolean(),
    takeGuardMs: whole('Take guard', MAX_TAKE_GUARD_MS),
  })
  .check(
    z.refine((form) => userDataBytes(form) !== null, { path: ['userData'], error: 'Not base64.' }),
    z.refine((form) => (userDataBytes(form) ?? 0) <= MAX_USER_DATA_BYTES, {
      path: ['userData'],
      error: `User data has at most ${MAX_USER_DATA_BYTES} bytes.`,
    }),
  )
export type SettingsForm = z.infer<typeof SettingsForm>

export const toForm = (name: string, { outputs, extensions, ...settings }: ShowSettings): SettingsForm => ({
  ...settings,
  name,
  outputs: outputs.map(toFormOutput),
  extensions: extensions.map(toFormExtension),
})

function toFormExtension({ key, value, ...rest }: Extension) {
  nothingLeft(rest)
  return { key, value }
}

/** Returns the form with what a running task keeps as the task has it; `stored` is what the form was filled from. */
export function withRunning(form: SettingsForm, running: ShowSettings, stored: ShowSettings): SettingsForm {
  const kept = toForm(form.name, keepFrozen(running, stored))
  return {
    ...form,
    ...Object.fromEntries(FROZEN_SETTINGS.map((field) => [field, kept[field]])),
    outputs: form.outputs.map((output) => {
      const was = kept.outputs.find(({ id }) => id === output.id)
      return was ? { ...output, ...frozenPart(was) } : output
    }),
  }
}

/** Reads the settings from the form; null while something in it cannot be stored. */
export function toSettings(form: SettingsForm, before: ShowSettings): ShowSettings | null {
  const parsed = SettingsForm.safeParse(form)
  if (!parsed.success) return null
  const { name: _, outputs, ...rest } = parsed.data
  const settings = ShowSettings.safeParse({
    ...before,
    ...rest,
    outputs: outputs.map((output) =>
      toOutput(
        output,
        before.outputs.find(({ id }) => id === output.id),
      ),
    ),
  })
  return settings.success ? settings.data : null
}
