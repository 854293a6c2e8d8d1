import { type Answer, Refusal, success } from './answer'
import { CODE } from './codes'
import { endTask } from './lifetimes'
import { parseFields } from './parse'
import { StopMix } from './requests'
import { requireRising } from './sequence'
import type { World } from './world'

/** Ends the task; one that does not run is refused with 110209001, which means stopped all the same (contract 7). */
export function stopMix({ state, now }: World, fields: unknown): Answer {
  const { TaskId, Sequence } = parseFields(StopMix, fields)
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(CODE.noSuchTask, `TaskId: there is no task ${TaskId}.`)
  requireRising(state, TaskId, Sequence)
  task.sequence = Sequence ?? task.sequence
  endTask(state, task, now)
  return success()
}
