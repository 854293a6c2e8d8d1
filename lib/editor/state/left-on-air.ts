import { sentOf } from '@/lib/layout/document'
import { wireKey } from '@/lib/mix/stream-name'
import type { DeskState } from './desk-state'

export type OnAir = Pick<DeskState, 'task' | 'roster' | 'account'>

/**
 * Lists the inputs on air whose source has left the room, or is back and no longer mixed, whatever is in the preview:
 * their ids, with spaces between them, so that what is drawn with it waits for another answer. Empty where all is well.
 */
export function leftOnAir({ task: { running, program }, roster, account }: OnAir): string {
  if (!running || !program) return ''
  const left = new Set(
    roster.entries
      .filter(({ state, givenUpAt = 0 }) => state === 'gone' || givenUpAt > program.acceptedAt)
      .map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)),
  )
  return sentOf(program.document)
    .filter(({ source }) => left.has(wireKey(source, account)))
    .map(({ id }) => id)
    .join(' ')
}
