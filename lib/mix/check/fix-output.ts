import type { Output } from '@/lib/layout/output'
import type { Checked, Fix } from './issue'

/** A fix that puts the changed output in the place of the one with its id. */
export const fixOutput = (label: string, changed: Output, { settings }: Checked): Fix => ({
  label,
  kind: 'show',
  settings: { ...settings, outputs: settings.outputs.map((each) => (each.id === changed.id ? changed : each)) },
})
