import { createHash } from 'node:crypto'
import type { Context } from '@/lib/server/context'
import type { Envelope } from './callback'
import { MAX_AGE_MS } from './require-signed'

/**
 * A callback is remembered for twice the greatest age, since its timestamp may lie as far ahead as behind. After that a
 * repeat is refused as too old.
 */
const KEPT_MS = 2 * MAX_AGE_MS

type Deps = Pick<Context, 'db' | 'now'>

/** Two callbacks with the same fields are the same one: ZEGOCLOUD sent it again, or someone who listened did. */
export const fingerprintOf = (envelope: Envelope): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(envelope).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')

/** Notes a callback, in one compare-and-set. Returns false when any process has noted it before. */
export async function noteCallback({ db, now }: Deps, fingerprint: string): Promise<boolean> {
  await db
    .deleteFrom('callbacks')
    .where('received_at', '<', now() - KEPT_MS)
    .execute()
  const noted = await db
    .insertInto('callbacks')
    .values({ fingerprint, received_at: now() })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Forgets a callback that could not be worked on, so that its next try counts as the first. */
export async function forgetCallback({ db }: Deps, fingerprint: string): Promise<void> {
  await db.deleteFrom('callbacks').where('fingerprint', '=', fingerprint).execute()
}
