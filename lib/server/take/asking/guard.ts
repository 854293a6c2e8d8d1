import type { Show } from '@/lib/protocol/live'
import { MIXDESK } from '@/lib/protocol/request'
import type { Reader } from '@/lib/server/db/prepared'
import { Failure } from '@/lib/shared/failures'

/**
 * Refuses a take that comes too soon after another of the show, whoever made that (decision 050). It is read in the
 * claim, so that of two hands one passes. What ZEGOCLOUD refused or nobody sent is no take, nor is a retry or a fader,
 * and what Mixdesk took by itself (decision 052) holds up no hand; after a stop nothing is on air that a slip could
 * change. Nor does a clock that was set back hold anybody up.
 *
 * @throws {Failure} take-guard, with how many ms are left
 */
export async function requireGuardOver(reader: Reader, { id, settings }: Show, now: number): Promise<void> {
  const { takeGuardMs } = settings
  if (takeGuardMs === 0) return
  const newest = await reader
    .selectFrom('requests')
    .select(['action', 'created_at', 'operator_name'])
    .where('show_id', '=', id)
    .where('retry_of', 'is', null)
    .where('sound_of', 'is', null)
    .where('operator_id', '!=', MIXDESK.id)
    .where('state', 'not in', ['rejected', 'superseded'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest?.action !== 'StartMix') return
  const age = now - newest.created_at
  if (age < 0 || age >= takeGuardMs) return
  const message = `${newest.operator_name} took a moment ago, and ${takeGuardMs / 1000} s have to pass between two takes.`
  throw new Failure('take-guard', message, { restMs: takeGuardMs - age })
}
