import type { Kysely } from 'kysely'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Describes a list that a show's team keeps in it, such as its templates. */
export type List<Item extends Readonly<{ id: string }>> = Readonly<{
  table: 'templates' | 'label_styles'
  changed: 'templates.changed' | 'label-styles.changed'
  /** Names the items in a body, and in what is refused. */
  path: string
  /** Says that an item is not there any more. */
  gone: string
  most: number
  /** Reads the items of a show, the oldest first. A show that does not exist has none. */
  read: (db: Kysely<Database>, showId: string) => Promise<Item[]>
  /** Stores items of a show, behind those at a position below `from`. */
  insert: (trx: Kysely<Database>, showId: string, items: readonly Item[], from?: number) => Promise<void>
}>

/**
 * Reads the list of a show that must exist.
 *
 * @throws {Failure} not-found
 */
export async function readListOf<Item extends Readonly<{ id: string }>>(
  db: Kysely<Database>,
  showId: string,
  { read }: List<Item>,
): Promise<Item[]> {
  const show = await db.selectFrom('shows').select('id').where('id', '=', showId).executeTakeFirst()
  if (!show) throw new Failure('not-found', MESSAGES.noShow)
  return read(db, showId)
}

/**
 * Adds items to the list of a show, all or none, and returns all that it has then. One whose id the show has already is
 * left as it is there, so that a repeat adds nothing.
 *
 * @throws {Failure} not-found; invalid where the show would have too many
 */
export async function addToList<Item extends Readonly<{ id: string }>>(
  context: ChangeDeps,
  by: Person,
  showId: string,
  { table, changed, path, most, read, insert }: List<Item>,
  items: readonly Item[],
): Promise<Item[]> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const known = await read(trx, showId)
    const added = items.filter(({ id }) => !known.some((other) => other.id === id))
    if (added.length === 0) return known
    if (known.length + added.length > most) {
      const message = `must be at most ${most - known.length} new ones: a show keeps 0 to ${most}, and this one has ${known.length}`
      throw new Failure('invalid', `${path} ${message}.`, [{ path, message }])
    }
    const { last } = await trx
      .selectFrom(table)
      .select(({ fn }) => fn.max<number | null>('position').as('last'))
      .where('show_id', '=', showId)
      .executeTakeFirstOrThrow()
    await insert(trx, showId, added, (last ?? -1) + 1)
    emit({ type: changed })
    return [...known, ...added]
  })
}

/**
 * Deletes an item from the list of a show. What was made by it stays as it is.
 *
 * @throws {Failure} not-found, for the show or the item
 */
export async function deleteFromList<Item extends Readonly<{ id: string }>>(
  context: ChangeDeps,
  by: Person,
  showId: string,
  { table, changed, gone }: List<Item>,
  id: string,
): Promise<{ id: string }> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const { numDeletedRows } = await trx
      .deleteFrom(table)
      .where('show_id', '=', showId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Failure('not-found', gone)
    emit({ type: changed })
    return { id }
  })
}
