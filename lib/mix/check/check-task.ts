import { sentOf } from '@/lib/layout/document'
import { userDataBytes } from '@/lib/mix/user-data'
import { ADVISED_USER_DATA_BYTES, MAX_USER_DATA_BYTES } from '@/lib/zego/limits'
import { checkFrozen } from './check-frozen'
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

/**
 * Checks a mix of one input that is passed through unchanged. With several inputs ByPass does nothing (contract 2.1).
 */
function checkBypass({ settings, document, running }: Checked): Issue[] {
  if (!settings.bypass) return []
  const on = { kind: 'show', field: 'bypass' } as const
  const count = sentOf(document).length
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
