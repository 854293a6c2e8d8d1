import { isOvertaken } from '@/lib/sandbox/checks/sequence'
import { endTask } from '@/lib/sandbox/state/lifetimes'
import { type Answer, Refusal, success } from '@/lib/sandbox/wire/answer'
import { NOTHING_TO_STOP } from '@/lib/sandbox/wire/assumptions'
import { StopMix } from '@/lib/sandbox/wire/requests'
import { readFields } from './read-fields'
import type { World } from './world'

/**
 * Ends the task (contract 3), unless timing control leaves the call unexecuted.
 *
 * @throws {Refusal}
 */
export function stopMix(world: World, isTest: boolean, fields: unknown): Answer {
  const { state, limits, now, tell } = world
  const { TaskId, Sequence } = readFields(world, StopMix, fields)
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(NOTHING_TO_STOP, `TaskId: there is no task ${TaskId}.`)
  const isOrdered = limits.timingControl && !isTest
  if (isOrdered && isOvertaken(state, { userId: task.body.UserId, sequence: Sequence })) return success()
  task.sequence = Sequence ?? task.sequence
  endTask(state, task, now)
  tell({ event: 'mix_stop', task })
  return success()
}
