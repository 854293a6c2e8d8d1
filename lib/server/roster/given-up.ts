import type { RosterEntry } from '@/lib/protocol/roster'
import { FREEZE_MS } from '@/lib/zego/limits'

/**
 * Says when ZEGOCLOUD gave a stream up in the mixes that had it, for the entry that replaces what was known. A stream
 * that comes back later than 90 s after it left is not taken again by itself (contract 4), and neither a shorter
 * absence nor another return changes that.
 */
export function givenUp(
  known: RosterEntry | undefined,
  next: Pick<RosterEntry, 'state' | 'since'>,
): Pick<RosterEntry, 'givenUpAt'> {
  if (!known) return {}
  const end = known.since + FREEZE_MS
  const isLate = known.state === 'gone' && next.state === 'live' && next.since > end
  const givenUpAt = isLate ? end : known.givenUpAt
  return givenUpAt === undefined ? {} : { givenUpAt }
}
