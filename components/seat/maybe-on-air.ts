import type { DeskState } from '@/lib/editor/state/desk-state'
import { isolated } from '@/lib/shared/isolated'

/** Everything that may be on air while that is not certain, such as `Slides or Opening?`. */
export function sayMaybeOnAir({ task, requests }: Pick<DeskState, 'task' | 'requests'>): string {
  const sent = [task.uncertain, ...requests.filter(({ state }) => state === 'sending')].filter((one) => one !== null)
  const starts = sent.filter(({ action }) => action === 'StartMix').map(({ layoutName }) => layoutName ?? '')
  const mayBeNothing = !task.program || sent.some(({ action }) => action === 'StopMix')
  const names = [task.program?.layoutName ?? '', ...starts].filter(Boolean)
  return `${[...new Set(names.map(isolated)), ...(mayBeNothing ? ['nothing'] : [])].join(' or ')}?`
}
