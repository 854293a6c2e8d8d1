import { type Answer, Refusal, success } from './answer'
import { CODE } from './codes'
import { parseFields } from './parse'
import { TaskQuery } from './requests'
import type { World } from './world'

export function getMixTaskInfo({ state, now }: World, query: URLSearchParams): Answer {
  const { TaskId } = parseFields(TaskQuery, Object.fromEntries(query))
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(CODE.noSuchTask, `TaskId: there is no task ${TaskId}.`)
  return success({ TaskInfo: { TaskId, MixDuration: Math.floor((now - task.startedAt) / 1000) } })
}
