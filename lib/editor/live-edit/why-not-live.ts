import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { isolated } from '@/lib/shared/isolated'

export type Situation = Pick<DeskState, 'task' | 'previewId' | 'connection' | 'padlock'>

/**
 * Says why each change of the layout in preview cannot go on air by itself now, or no more; null where it can. It can
 * only while that layout is on air, as it was taken last, and nobody doubts it.
 */
export function whyNotLive({ task, previewId, connection, padlock }: Situation): string | null {
  const { running, program, retrying, armed } = task
  if (connection !== 'live') return 'the connection was lost'
  if (padlock !== 'open') return 'the padlock is closed'
  if (!running || !program) return 'nothing is on air'
  if (isDoubtful(task)) return 'what is on air is not certain'
  if (program.layoutId !== previewId) return `${isolated(program.layoutName)} is on air, and another layout in preview`
  if (program.asOf !== null) return 'what is on air was put back as it was: take first'
  if (retrying) return 'a take was refused, and is tried again'
  return armed ? 'a take is armed: give it up first' : null
}
