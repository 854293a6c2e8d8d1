import type { DeskState } from '@/lib/editor/state/desk-state'
import type { Alarm } from '@/lib/protocol/task'
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
  const starts = sentOf(known)
    .filter(({ action }) => action === 'StartMix')
    .map(({ layoutName }) => layoutName ?? '')
  const names = [program?.layoutName ?? '', ...starts].filter(Boolean)
  const [only = '', ...others] = [
    ...new Set(names.map(isolated)),
    ...(alarm ? [OTHERS[alarm.kind]] : []),
    ...(mayBeNothing(known) ? ['nothing'] : []),
  ]
  return others.length === 0 ? `${only}, which take?` : `${[only, ...others].join(' or ')}?`
}

/** Names the picture that an alarm is about, which has no name here. */
const OTHERS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'someone else’s',
  restarted: 'someone else’s',
  runs: 'someone else’s',
  late: 'another take',
}
