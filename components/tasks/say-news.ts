import { keyOf, nameOf, type RunningTask } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'

/** Says how one list differs from the next, task by task; empty where nothing that matters does. */
export function sayNews(before: readonly RunningTask[], after: readonly RunningTask[]): string {
  const find = (list: readonly RunningTask[], task: RunningTask) => list.find((each) => keyOf(each) === keyOf(task))
  const gone = before
    .filter((task) => !find(after, task))
    .map((task) => `${isolated(nameOf(task))} is not on air any more.`)
  const changed = after.flatMap((task) => {
    const old = find(before, task)
    const name = isolated(nameOf(task))
    const added = task.warnings.filter((warning) => !old?.warnings.includes(warning))
    const state =
      old?.state === task.state ? [] : [task.state === 'running' ? `${name} runs.` : `${name} runs, perhaps.`]
    return [...state, ...(old && added.length > 0 ? [`${name}: ${added.join(' ')}`] : [])]
  })
  return [...gone, ...changed].join(' ')
}
