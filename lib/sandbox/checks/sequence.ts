import type { State } from '@/lib/sandbox/state/state'

type Numbered = Readonly<{ userId: string; sequence: number | undefined }>

/**
 * Tells whether timing control leaves a call unexecuted: its Sequence is smaller than the last one of its UserId, even
 * where that task has ended. A call without a Sequence is executed. The answer to an unexecuted call is not documented
 * (contract 7). The sandbox gives Code 0, the worst for a client.
 */
export function isOvertaken(state: State, { userId, sequence }: Numbered): boolean {
  if (sequence === undefined) return false
  const running = state.tasks.map((task) => ({ userId: task.body.UserId, sequence: task.sequence }))
  const known = [...running, ...state.ended].filter((task) => task.userId === userId)
  return known.some((task) => task.sequence !== null && sequence < task.sequence)
}
