import type { Kysely } from 'kysely'
import { LabelStyle } from '@/lib/layout/own/label-style'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Reads the styles of a show's labels, the oldest first. A show that does not exist has none. */
export async function readLabelStyles(db: Kysely<Database>, showId: string): Promise<LabelStyle[]> {
  const rows = await db
    .selectFrom('label_styles')
    .select(['id', 'name', 'look'])
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, name, look }) => LabelStyle.parse({ id, name, look: JSON.parse(look) }))
}

/**
 * Reads the styles of a show that must exist.
 *
 * @throws {Failure} not-found
 */
export async function readLabelStylesOf(db: Kysely<Database>, showId: string): Promise<LabelStyle[]> {
  const show = await db.selectFrom('shows').select('id').where('id', '=', showId).executeTakeFirst()
  if (!show) throw new Failure('not-found', MESSAGES.noShow)
  return readLabelStyles(db, showId)
}

/** Stores styles of a show, behind those at a position below `from`. */
export async function insertLabelStyles(
  trx: Kysely<Database>,
  showId: string,
  styles: readonly LabelStyle[],
  from = 0,
): Promise<void> {
  if (styles.length === 0) return
  const rows = styles.map(({ id, name, look }, index) => ({
    show_id: showId,
    id,
    position: from + index,
    name,
    look: JSON.stringify(look),
  }))
  await trx.insertInto('label_styles').values(rows).execute()
}
