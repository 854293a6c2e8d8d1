import type { State } from '@/lib/sandbox/state/state'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { STALE_SEQUENCE } from '@/lib/sandbox/wire/assumptions'

/**
 * A call without a Sequence passes.
 * @throws {Refusal} for a Sequence that does not rise above the task's last one, also where the task has ended.
 */
export function requireRising(state: State, taskId: string, sequence: number | undefined): void {
  if (sequence === undefined) return
  const known = [...state.tasks, ...state.ended].filter((task) => task.taskId === taskId)
  const last = Math.max(...known.map((task) => task.sequence ?? -1))
  if (sequence <= last) {
    throw new Refusal(
      STALE_SEQUENCE,
      `Sequence: must be above ${last}, the last one of this task; ${sequence} is not executed.`,
    )
  }
}
