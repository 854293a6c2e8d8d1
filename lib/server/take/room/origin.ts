import type { LayoutDocument } from '@/lib/layout/document'
import type { Reader } from '@/lib/server/db/prepared'
import { storedDocument } from '@/lib/server/db/stored'
import { notNull, type RequestRow } from '@/lib/server/rows/rows'

/** Reads the number of a request, by which later ones name it. */
export async function numberOf(db: Reader, { id }: RequestRow): Promise<number> {
  const { number } = await db.selectFrom('requests').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  return number
}

/**
 * Reads what was on air before Mixdesk took this because someone left; null where it did not, or another account mixes
 * by now.
 */
export async function readOrigin(
  db: Reader,
  { show_id, account_id, away_from }: RequestRow,
): Promise<RequestRow | null> {
  if (away_from === null) return null
  const row = await db
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', show_id)
    .where('number', '=', away_from)
    .where('account_id', '=', account_id)
    .executeTakeFirst()
  return row ?? null
}

/** Returns what a take was to have on air, with those who were left out. */
export const wholeOf = ({ wanted, document }: RequestRow): LayoutDocument => storedDocument(wanted ?? notNull(document))
