import type { DeskState } from '@/lib/editor/state/desk-state'
import { isolated } from '@/lib/shared/isolated'

type Known = Pick<DeskState, 'task' | 'requests'>

const sentOf = ({ task, requests }: Known) =>
  [task.uncertain, ...requests.filter(({ state }) => state === 'sending')].filter((one) => one !== null)

/** Whether it is open that anything is on air at all, and not only which layout. */
export const mayBeNothing = (known: Known): boolean =>
  !known.task.program || sentOf(known).some(({ action }) => action === 'StopMix')

/** Everything that may be on air while that is not certain, such as `Slides or Opening?`. */
export function sayMaybeOnAir(known: Known): string {
  const { program } = known.task
  const starts = sentOf(known)
    .filter(({ action }) => action === 'StartMix')
    .map(({ layoutName }) => layoutName ?? '')
  const names = [program?.layoutName ?? '', ...starts].filter(Boolean)
  return `${[...new Set(names.map(isolated)), ...(mayBeNothing(known) ? ['nothing'] : [])].join(' or ')}?`
}
