import type { Kysely } from 'kysely'
import type { OwnTemplate } from '@/lib/layout/own/own-template'
import type { Database } from '@/lib/server/db/schema'

/** Stores templates of a show, behind those at a position below `from`. */
export async function insertTemplates(
  trx: Kysely<Database>,
  showId: string,
  templates: readonly OwnTemplate[],
  from = 0,
): Promise<void> {
  if (templates.length === 0) return
  const rows = templates.map(({ id, name, cells }, index) => ({
    show_id: showId,
    id,
    position: from + index,
    name,
    cells: JSON.stringify(cells),
  }))
  await trx.insertInto('templates').values(rows).execute()
}
