import { isSame } from './diff'
import { FROZEN_OUTPUT_FIELDS, type Output } from './output'
import { FROZEN_SETTINGS, type ShowSettings } from './show'

/**
 * Paths of what differs although a running task cannot change it (mark F). Outputs come and go, but keep their encoding;
 * one under another id that goes to the same place is the same to ZEGOCLOUD.
 */
export function frozenChanges(before: ShowSettings, after: ShowSettings): string[] {
  const earlier = ({ id, destination }: Output) =>
    before.outputs.find((output) => output.id === id) ??
    before.outputs.find((output) => isSame(output.destination, destination))
  return [
    ...FROZEN_SETTINGS.filter((field) => !isSame(before[field], after[field])),
    ...after.outputs.flatMap((output, index) => {
      const was = earlier(output) ?? output
      const fields = FROZEN_OUTPUT_FIELDS.filter((field) => !isSame(was[field], output[field]))
      return fields.map((field) => `outputs[${index}].${field}`)
    }),
  ]
}
