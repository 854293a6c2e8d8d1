import type { Source } from '@/lib/layout/input'
import { type Slot, slotName } from '@/lib/layout/slot'
import { isolated } from '@/lib/shared/isolated'
import type { RosterEntry } from './roster'

/**
 * Returns what an operator calls a source, fit for a sentence: the person who publishes it where the roster knows one,
 * else the end of its address.
 */
export function sourceName(source: Source, roster: readonly RosterEntry[]): string {
  if (source.kind === 'slot') return isolated(personOf(source, roster) || slotName(source))
  if (source.kind === 'url')
    return isolated(source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? source.url)
  return isolated(roster.find(({ streamId }) => streamId === source.streamId)?.userName || source.streamId)
}

/** Returns the name of the person that a place waits for, where the roster has heard of them. */
function personOf({ for: who }: Slot, roster: readonly RosterEntry[]): string {
  if (who.by === 'user') return roster.find(({ userId }) => userId === who.userId)?.userName ?? ''
  return who.by === 'stream' ? (roster.find(({ streamId }) => streamId === who.streamId)?.userName ?? '') : ''
}
