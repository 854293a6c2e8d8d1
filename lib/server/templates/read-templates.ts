import type { Kysely } from 'kysely'
import { OwnTemplate } from '@/lib/layout/own/own-template'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Reads the templates of a show, the oldest first. A show that does not exist has none. */
export async function readTemplates(db: Kysely<Database>, showId: string): Promise<OwnTemplate[]> {
  const rows = await db
    .selectFrom('templates')
    .select(['id', 'name', 'cells'])
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, name, cells }) => OwnTemplate.parse({ id, name, cells: JSON.parse(cells) }))
}

/**
 * Reads the templates of a show that must exist.
 *
 * @throws {Failure} not-found
 */
export async function readTemplatesOf(db: Kysely<Database>, showId: string): Promise<OwnTemplate[]> {
  const show = await db.selectFrom('shows').select('id').where('id', '=', showId).executeTakeFirst()
  if (!show) throw new Failure('not-found', MESSAGES.noShow)
  return readTemplates(db, showId)
}
