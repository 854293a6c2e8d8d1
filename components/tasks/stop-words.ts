import { keyOf, nameOf, type RunningTask } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'

/** Says what a stop does, and whether it is certain that there is something to stop. */
export function sayStop(task: RunningTask): string {
  const name = isolated(nameOf(task))
  const outputs = task.outputs.map((output) => isolated(output.name))
  const where = outputs.length > 0 ? ` on ${outputs.join(', ')}` : ''
  const ends = task.show
    ? `${name} goes off air for everybody who watches it${where}.`
    : `${name} ends for everybody who watches it. No show here can put it on air again.`
  return task.state === 'running' ? ends : `Perhaps it runs: that is not certain. If it does, ${ends}`
}

/** So many are named of those that were not stopped for the same reason. */
const MOST_NAMED = 3

/** Says which tasks were not stopped, by what went wrong: one sentence for each reason, however many it met. */
export function sayNotStopped(tasks: readonly RunningTask[], problems: ReadonlyMap<string, string>): string[] {
  const reasons = new Set(tasks.flatMap((task) => problems.get(keyOf(task)) ?? []))
  return [...reasons].map((problem) => {
    const of = tasks.filter((task) => problems.get(keyOf(task)) === problem)
    const names = of.slice(0, MOST_NAMED).map((task) => isolated(nameOf(task)))
    const more = of.length - names.length
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${problem}`
  })
}
