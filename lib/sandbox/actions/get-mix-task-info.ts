import { type Answer, Refusal, success } from '@/lib/sandbox/wire/answer'
import { CODE } from '@/lib/sandbox/wire/codes'
import { parseFields } from '@/lib/sandbox/wire/parse'
import { TaskQuery } from '@/lib/sandbox/wire/requests'
import type { World } from './world'

export function getMixTaskInfo({ state, now }: World, query: URLSearchParams): Answer {
  const { TaskId } = parseFields(TaskQuery, Object.fromEntries(query))
  const task = state.tasks.find(({ taskId }) => taskId === TaskId)
  if (!task) throw new Refusal(CODE.noSuchTask, `TaskId: there is no task ${TaskId}.`)
  return success({ TaskInfo: { TaskId, MixDuration: Math.floor((now - task.startedAt) / 1000) } })
}
