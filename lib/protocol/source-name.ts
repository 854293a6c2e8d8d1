import type { Source } from '@/lib/layout/input'
import { slotName } from '@/lib/layout/slot'
import { isolated } from '@/lib/shared/isolated'
import type { RosterEntry } from './roster'

/**
 * Returns what an operator calls a source, fit for a sentence: the person who publishes it where the roster knows one,
 * else the end of its address.
 */
export function sourceName(source: Source, roster: readonly RosterEntry[]): string {
  if (source.kind === 'slot') return isolated(slotName(source))
  if (source.kind === 'url')
    return isolated(source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? source.url)
  return isolated(roster.find(({ streamId }) => streamId === source.streamId)?.userName || source.streamId)
}
