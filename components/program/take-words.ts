import { isLost } from '@/components/seat/lost'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { isolated } from '@/lib/shared/isolated'

type Known = Pick<DeskState, 'task' | 'requests' | 'connection'>

/**
 * Says what a take would change where it cannot be told by a list of changes: because there are none, or because the
 * program, with which the preview is compared, is not on air. It is null where the list says it. `isChange` is null
 * until the two were compared.
 */
export function sayInsteadOfChanges(known: Known, isChange: boolean | null): string | null {
  const { task, requests, connection } = known
  if (task.alarm || (isDoubtful(task) && !isChange)) return 'A take would make it certain what is on air'
  if (isChange) return null
  if (isChange === null) return 'Not compared with program yet'
  if (isLost(connection)) return 'Same as the last known program'
  if (requests.some(({ id, action }) => id === task.inFlight && action === 'StopMix'))
    return 'A take would start the mix again'
  // Off air there is always a change to tell: the frame that comes on air.
  return 'A take would change nothing'
}

/** Says under which condition the list of changes is true; empty where what is on air is known. */
export function sayCondition({ task, connection }: Known): string {
  if (!isDoubtful(task) && !isLost(connection)) return ''
  if (!task.running || !task.program) return 'If nothing is on air:'
  if (!isDoubtful(task)) return 'Against the last known program:'
  const name = isolated(task.program.layoutName)
  return task.uncertain?.layoutId === task.program.layoutId
    ? `If the earlier take of ${name} is still on air:`
    : `If ${name} is still on air:`
}
