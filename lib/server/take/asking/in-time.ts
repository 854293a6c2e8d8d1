import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import type { Key } from './draft'
import { findRepeat } from './idempotency'

/**
 * Refuses a request that was on its way for too long: its operator has gone on. One that arrived in time under the same
 * key before is asked after, and that is never too late.
 *
 * @throws {Failure} too-late, key-reused
 */
export async function requireInTime(
  { db, now }: Pick<Context, 'db' | 'now'>,
  showId: string,
  notAfter: number | undefined,
  key: Key | null,
): Promise<void> {
  if (notAfter === undefined || now() <= notAfter) return
  if (!(await findRepeat(db, showId, key))) throw new Failure('too-late', MESSAGES.tooLate)
}
