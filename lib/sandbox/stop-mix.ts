import { type Answer, Refusal, success } from './answer'
import { NOTHING_TO_STOP } from './assumptions'
import { endTask } from './lifetimes'
import { parseFields } from './parse'
import { StopMix } from './requests'
import { requireRising } from './sequence'
import type { World } from './world'

/** Ends the task (contract 3). Throws a Refusal. */
export function stopMix({ state, now, tell }: World, fields: unknown): Answer {
  const { TaskId, Sequence } = parseFields(StopMix, fields)
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(NOTHING_TO_STOP, `TaskId: there is no task ${TaskId}.`)
  requireRising(state, TaskId, Sequence)
  task.sequence = Sequence ?? task.sequence
  endTask(state, task, now)
  tell({ event: 'mix_stop', task })
  return success()
}
