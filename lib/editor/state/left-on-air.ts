import { sentOf } from '@/lib/layout/document'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { isolated } from '@/lib/shared/isolated'
import type { DeskState } from './desk-state'

/**
 * Names the sources that are on air and have left the room, whatever is in the preview. It is empty where there are
 * none.
 */
export function leftOnAir({ task, roster, account }: Pick<DeskState, 'task' | 'roster' | 'account'>): string {
  if (!task.running || !task.program) return ''
  const gone = new Set(
    roster.entries
      .filter(({ state }) => state === 'gone')
      .map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)),
  )
  const left = sentOf(task.program.document).filter(({ source }) => gone.has(wireKey(source, account)))
  return [...new Set(left.map(({ source }) => isolated(sourceName(source, roster.entries))))].join(', ')
}
