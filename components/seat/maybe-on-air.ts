import type { DeskState } from '@/lib/editor/state/desk-state'
import { isolated } from '@/lib/shared/isolated'

type Known = Pick<DeskState, 'task' | 'requests'>

const sentOf = ({ task, requests }: Known) =>
  [task.uncertain, ...requests.filter(({ state }) => state === 'sending')].filter((one) => one !== null)

/** Tells whether it is open that anything is on air at all, and not only which layout. */
export const mayBeNothing = (known: Known): boolean =>
  !known.task.program ||
  known.task.unheard?.isUnknown === true ||
  sentOf(known).some(({ action }) => action === 'StopMix')

/**
 * Names everything that may be on air while that is not certain, such as `Slides or Opening?`, or `Slides, which take?`
 * where only that is open; null while it is certain, or an alarm says more.
 */
export function sayMaybeOnAir(known: Known): string | null {
  const { program, uncertain, unheard, alarm } = known.task
  if (uncertain === null && (alarm !== null || !unheard?.isUnknown)) return null
  const starts = sentOf(known).filter(({ action }) => action === 'StartMix')
  const names = [program, ...starts].map((one) => one?.layoutName && isolated(one.layoutName))
  const other = alarm && (alarm.kind === 'late' ? 'another take' : 'someone else')
  const all = [...new Set([...names, other, mayBeNothing(known) && 'nothing'])].filter(Boolean)
  return all.length === 1 ? `${all[0]}, which take?` : `${all.join(' or ')}?`
}
