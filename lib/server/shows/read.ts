import type { Kysely, Selectable } from 'kysely'
import type { Layout, Show } from '@/lib/protocol/live'
import { toShow } from '@/lib/server/change/to-show'
import type { Context } from '@/lib/server/context'
import { prepared } from '@/lib/server/db/prepared'
import type { Database, LayoutTable } from '@/lib/server/db/schema'
import { readableSettings, storedDocument } from '@/lib/server/db/stored'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { byPosition } from '@/lib/shared/order'

const toLayout = (row: Selectable<LayoutTable>): Layout => ({
  id: row.id,
  showId: row.show_id,
  name: row.name,
  position: row.position,
  number: row.number,
  revision: row.revision,
  document: storedDocument(row.document),
  updatedAt: row.updated_at,
})

/** Reads all shows that can be read, in the operators' order. A line in the log names the others. */
export async function readShows({ db, log }: Pick<Context, 'db' | 'log'>): Promise<Show[]> {
  const rows = await db.selectFrom('shows').selectAll().execute()
  const readable = rows.filter(({ settings }) => readableSettings(settings))
  if (readable.length < rows.length) {
    const others = rows.filter((row) => !readable.includes(row)).map(({ id }) => id)
    log.warn({ shows: others }, 'Shows whose settings cannot be read were left out of the list')
  }
  return readable.map(toShow).sort(byPosition)
}

/**
 * Reads a show.
 *
 * @throws {Failure} not-found
 */
export async function readShow(db: Kysely<Database>, showId: string): Promise<Show> {
  const row = await db.selectFrom('shows').selectAll().where('id', '=', showId).executeTakeFirst()
  if (!row) throw new Failure('not-found', MESSAGES.noShow)
  return toShow(row)
}

/** Reads a show's layouts, or those of these ids, in the order of the strip. A show that does not exist has none. */
export async function readLayouts(
  db: Kysely<Database>,
  showId: string,
  ids: readonly string[] | null = null,
): Promise<Layout[]> {
  const all = db.selectFrom('layouts').selectAll().where('show_id', '=', showId)
  const rows = await (ids ? all.where('id', 'in', ids) : all).execute()
  return rows.map(toLayout).sort(byPosition)
}

/** Reads the ids of a show's layouts, in the order of the strip. */
export async function readStrip(db: Kysely<Database>, showId: string): Promise<string[]> {
  const rows = await db.selectFrom('layouts').select(['id', 'position']).where('show_id', '=', showId).execute()
  return rows.sort(byPosition).map(({ id }) => id)
}

/**
 * Reads the layouts of a show that must exist.
 *
 * @throws {Failure} not-found
 */
export async function readLayoutsOf(db: Kysely<Database>, showId: string): Promise<Layout[]> {
  await readShow(db, showId)
  return readLayouts(db, showId)
}

const layoutOf = prepared((db, { layoutId }: { layoutId: string }) =>
  db.selectFrom('layouts').selectAll().where('id', '=', layoutId),
)

/**
 * Reads a layout.
 *
 * @throws {Failure} not-found
 */
export async function readLayout(db: Kysely<Database>, layoutId: string): Promise<Layout> {
  const [row] = await layoutOf(db, { layoutId })
  if (!row) throw new Failure('not-found', MESSAGES.noLayout)
  return toLayout(row)
}

/** Says which of a show's layouts is for a panic; null where none is. Copies have other ids in the same order. */
export function panicIndex(layouts: readonly Readonly<{ id: string }>[], panicLayoutId: string | null): number | null {
  const index = layouts.findIndex(({ id }) => id === panicLayoutId)
  return index < 0 ? null : index
}
