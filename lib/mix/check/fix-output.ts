import type { Output } from '@/lib/layout/output'
import type { Checked, Fix } from './issue'

/** The fix that puts `changed` where the output of that id is. */
export const fixOutput = (label: string, changed: Output, { settings }: Checked): Fix => ({
  label,
  kind: 'show',
  settings: { ...settings, outputs: settings.outputs.map((each) => (each.id === changed.id ? changed : each)) },
})
