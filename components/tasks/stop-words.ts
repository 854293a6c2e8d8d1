import { nameOf, type RunningTask } from '@/lib/protocol/running-task'
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
