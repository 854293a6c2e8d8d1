import { isSame } from './diff'
import type { FrozenField } from './field-labels'
import { FROZEN_OUTPUT_FIELDS, type Output } from './output'
import { FROZEN_SETTINGS, type ShowSettings } from './show'

/** A field that a running task keeps (mark F) and that is not as the task has it. `outputId` null: of the whole task. */
export type FrozenChange = Readonly<{
  path: string
  outputId: string | null
  field: FrozenField
  runs: unknown
  wanted: unknown
}>

/**
 * The frozen settings in which `wanted` differs from the task that runs. Outputs come and go, but keep their
 * encoding; one under another id that goes to the same place is the same to ZEGOCLOUD.
 */
export function frozenChanges(running: ShowSettings, wanted: ShowSettings): FrozenChange[] {
  const earlier = ({ id, destination }: Output) =>
    running.outputs.find((output) => output.id === id) ??
    running.outputs.find((output) => isSame(output.destination, destination))
  return [
    ...FROZEN_SETTINGS.map((field) => ({
      path: field,
      outputId: null,
      field,
      runs: running[field],
      wanted: wanted[field],
    })),
    ...wanted.outputs.flatMap((output, index) => {
      const was = earlier(output) ?? output
      return FROZEN_OUTPUT_FIELDS.map((field) => ({
        path: `outputs[${index}].${field}`,
        outputId: output.id,
        field,
        runs: was[field],
        wanted: output[field],
      }))
    }),
  ].filter(({ runs, wanted }) => !isSame(runs, wanted))
}

/**
 * The frozen changes that `after` adds to those of `before`. A difference that was stored while the task was off stands
 * in the way of a take, but neither of other changes nor of putting it back.
 */
export function newFrozenChanges(running: ShowSettings, before: ShowSettings, after: ShowSettings): FrozenChange[] {
  const known = frozenChanges(running, before)
  return frozenChanges(running, after).filter(
    ({ outputId, field, wanted }) =>
      !known.some((other) => isSame([other.outputId, other.field, other.wanted], [outputId, field, wanted])),
  )
}

/** The same settings with everything that the running task keeps as it has it. */
export function keepFrozen(running: ShowSettings, wanted: ShowSettings): ShowSettings {
  const kept = (of: string | null) =>
    Object.fromEntries(
      frozenChanges(running, wanted)
        .filter(({ outputId }) => outputId === of)
        .map(({ field, runs }) => [field, runs]),
    )
  const outputs = wanted.outputs.map((output) => ({ ...output, ...kept(output.id) }))
  return { ...wanted, ...kept(null), outputs }
}
