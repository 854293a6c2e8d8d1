import type { Task } from '@/lib/protocol/task'
import { NOTHING, type Picture } from './zego'

/** Returns what the desk says is on air; null while it says that it does not know, or that a request is on its way. */
export function claimOf(task: Task, pictureOf: (sequence: number) => Picture | undefined): Picture | null {
  const { inFlight, uncertain, alarm, unheard, running, program } = task
  if (inFlight || uncertain || alarm || unheard?.isUnknown) return null
  if (!running || !program) return NOTHING
  return pictureOf(program.sequence) ?? `a request that never arrived: ${program.sequence}`
}
