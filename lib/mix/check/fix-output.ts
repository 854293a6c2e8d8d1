import type { Output } from '@/lib/layout/output'
import type { Checked, Fix } from './issue'

/** Makes a fix that replaces the output with this id by the changed one. */
export const fixOutput = (label: string, changed: Output, { settings }: Checked): Fix => ({
  label,
  kind: 'show',
  settings: { ...settings, outputs: settings.outputs.map((each) => (each.id === changed.id ? changed : each)) },
})
