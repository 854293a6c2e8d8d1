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
  if (isLate(now(), notAfter) && !(await findRepeat(db, showId, key))) throw tooLate()
}

/**
 * Refuses the same for a request that is no repeat. It is checked once more where the request is claimed, since what
 * comes before (a question to ZEGOCLOUD, a list of the room, a busy database) may take longer than its operator waits.
 *
 * @throws {Failure} too-late
 */
export function requireStillInTime({ now }: Pick<Context, 'now'>, notAfter: number | undefined): void {
  if (isLate(now(), notAfter)) throw tooLate()
}

const isLate = (now: number, notAfter: number | undefined): boolean => notAfter !== undefined && now > notAfter

const tooLate = (): Failure => new Failure('too-late', MESSAGES.tooLate)
