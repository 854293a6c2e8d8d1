import { isSame } from './diff'
import type { FrozenField } from './field-labels'
import { FROZEN_OUTPUT_FIELDS, type Output } from './output'
import { FROZEN_SETTINGS, type ShowSettings } from './show'

/**
 * Names a field that a running task keeps (mark F) and whose stored value differs from the task's. `outputId` is null
 * for a field of the whole task.
 */
export type FrozenChange = Readonly<{
  path: string
  outputId: string | null
  field: FrozenField
  runs: unknown
  wanted: unknown
}>

/**
 * Lists the frozen settings in which `wanted` differs from the running task. Outputs come and go, but keep their
 * encoding; an output with another id but the same destination is the same one to ZEGOCLOUD.
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
 * Lists the frozen changes that `after` adds to those of `before`. A difference that was stored while the task was off
 * stops a take, but neither other changes nor putting it back.
 */
export function newFrozenChanges(running: ShowSettings, before: ShowSettings, after: ShowSettings): FrozenChange[] {
  const known = frozenChanges(running, before)
  return frozenChanges(running, after).filter(
    ({ outputId, field, wanted }) =>
      !known.some((other) => isSame([other.outputId, other.field, other.wanted], [outputId, field, wanted])),
  )
}

/** Returns the settings with every frozen field as the running task has it. */
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
