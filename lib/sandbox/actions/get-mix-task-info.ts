import type { Call } from '@/lib/sandbox/gate/gateway'
import { type Answer, Refusal, success } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import { TaskQuery } from '@/lib/sandbox/wire/requests'
import { readParameters } from './read-fields'
import type { World } from './world'

export function getMixTaskInfo(world: World, parameters: Call['parameters']): Answer {
  const { state, now } = world
  const { TaskId } = readParameters(world, TaskQuery, parameters)
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(CODE.noSuchTask, `TaskId: there is no task ${TaskId}.`)
  return success({ TaskInfo: { TaskId, MixDuration: Math.floor((now - task.startedAt) / 1000) } })
}
