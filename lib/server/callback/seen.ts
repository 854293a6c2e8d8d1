import { createHash } from 'node:crypto'
import type { Context } from '@/lib/server/context'
import type { Envelope } from './callback'
import { MAX_AGE_MS } from './require-signed'

/** A timestamp may lie as far ahead as behind: after that a repeat is refused as too old. */
const KEPT_MS = 2 * MAX_AGE_MS

type Deps = Pick<Context, 'db' | 'now'>

/** The same fields again are the same callback: a later try of ZEGOCLOUD's, or somebody who listened. */
export const fingerprintOf = (envelope: Envelope): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(envelope).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')

/** Whether it is the first of its kind, in whichever process; one compare-and-set. */
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

/** For one that could not be worked on: its next try counts as the first. */
export async function forgetCallback({ db }: Deps, fingerprint: string): Promise<void> {
  await db.deleteFrom('callbacks').where('fingerprint', '=', fingerprint).execute()
}
