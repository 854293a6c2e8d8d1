import { addressOf } from '@/lib/layout/address'
import { isSame } from '@/lib/layout/diff'
import { inputsOf } from '@/lib/layout/document'
import { fieldLabel } from '@/lib/layout/field-labels'
import { FROZEN_OUTPUT_FIELDS } from '@/lib/layout/output'
import { FROZEN_SETTINGS } from '@/lib/layout/show'
import { wireKey } from '@/lib/mix/stream-name'
import { userDataBytes } from '@/lib/mix/user-data'
import { ADVISED_USER_DATA_BYTES, MAX_USER_DATA_BYTES } from '@/lib/zego/limits'
import { type Checked, error, type Issue, warning } from './issue'

/** Checks the settings of the whole task (contract 2.1). */
export const checkTask = (checked: Checked): Issue[] => [
  ...checkUserData(checked),
  ...checkExtensions(checked),
  ...checkBypass(checked),
  ...checkFrozen(checked),
]

function checkUserData({ settings }: Checked): Issue[] {
  const bytes = userDataBytes(settings)
  const on = { kind: 'show', field: 'userData' } as const
  if (bytes === null) {
    const fix = { label: 'Send it as text', kind: 'show', settings: { ...settings, userDataAs: 'text' } } as const
    return [error('user-data', { on, message: 'The user data is not base64. Correct it, or send it as text.', fix })]
  }
  if (bytes > MAX_USER_DATA_BYTES) {
    const message = `The user data has ${bytes} bytes. Use at most ${MAX_USER_DATA_BYTES}; ${ADVISED_USER_DATA_BYTES} are advised.`
    return [error('user-data', { on, message })]
  }
  if (bytes <= ADVISED_USER_DATA_BYTES) return []
  const message = `The user data has ${bytes} bytes. Above ${ADVISED_USER_DATA_BYTES}, some players may not receive it.`
  return [warning('user-data', { on, message })]
}

function checkExtensions({ settings }: Checked): Issue[] {
  if (settings.extensions.every(({ key }) => key !== '')) return []
  return [
    error('extension-name', {
      on: { kind: 'show', field: 'extensions' },
      message: 'An extension parameter has no name. Name it, or remove it.',
      fix: {
        label: 'Remove it',
        kind: 'show',
        settings: { ...settings, extensions: settings.extensions.filter(({ key }) => key !== '') },
      },
    }),
  ]
}

/** Checks a mix of one input that is passed through unchanged. With several inputs ByPass does nothing (contract 2.1). */
function checkBypass({ settings, document, running }: Checked): Issue[] {
  if (!settings.bypass) return []
  const on = { kind: 'show', field: 'bypass' } as const
  const count = inputsOf(document).length
  if (count <= 1) {
    const message = 'Bypass works only if ZEGOCLOUD support has enabled it for this AppId.'
    return [warning('ask-support', { on, message })]
  }
  return [
    warning('bypass', {
      on,
      message: `Bypass has no effect: it passes one input through, and the layout has ${count}.`,
      // A running task keeps it, so there is no fix to press.
      fix: running ? null : { label: 'Turn bypass off', kind: 'show', settings: { ...settings, bypass: false } },
    }),
  ]
}

/**
 * Checks that a running task keeps its frozen settings (mark F). Outputs are paired by destination, which is how
 * ZEGOCLOUD recognises them.
 */
function checkFrozen({ settings, account, program, running }: Checked): Issue[] {
  if (!running || !program) return []
  const ways = 'Put it back, or stop and start again.'
  const was = new Map(program.settings.outputs.map((output) => [wireKey(output.destination, account), output]))
  // Another task id means another task, which has nothing frozen yet.
  if (program.settings.taskId !== settings.taskId) return []
  return [
    ...FROZEN_SETTINGS.filter((field) => !isSame(program.settings[field], settings[field])).map((field) =>
      error('frozen-on-air', {
        on: { kind: 'show', field },
        message: `${fieldLabel(field)} cannot change while the task runs. ${ways}`,
      }),
    ),
    ...settings.outputs.flatMap((output) => {
      const before = was.get(wireKey(output.destination, account))
      if (!before) return []
      return FROZEN_OUTPUT_FIELDS.filter((field) => !isSame(before[field], output[field])).map((field) =>
        error('frozen-on-air', {
          on: { kind: 'output', id: output.id, field },
          message: `${fieldLabel(field)} of ${addressOf(output.destination)} cannot change while the task runs. ${ways}`,
        }),
      )
    }),
  ]
}
