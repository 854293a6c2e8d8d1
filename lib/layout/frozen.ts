import { isSame } from './diff'
import { FROZEN_OUTPUT_FIELDS } from './output'
import { FROZEN_SETTINGS, type ShowSettings } from './show'

/** Paths of what differs although a running task cannot change it (mark F). Outputs come and go, but keep their encoding. */
export function frozenChanges(before: ShowSettings, after: ShowSettings): string[] {
  const outputs = new Map(before.outputs.map((output) => [output.id, output]))
  return [
    ...FROZEN_SETTINGS.filter((field) => !isSame(before[field], after[field])),
    ...after.outputs.flatMap((output, index) => {
      const was = outputs.get(output.id) ?? output
      const fields = FROZEN_OUTPUT_FIELDS.filter((field) => !isSame(was[field], output[field]))
      return fields.map((field) => `outputs[${index}].${field}`)
    }),
  ]
}
