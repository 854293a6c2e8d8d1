import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Show, ShowChange } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { prepared, preparedWrite } from '@/lib/server/db/prepared'
import type { Database, DialectName, EventTable, ShowTable } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { notifyPostgres } from './postgres-wakeups'
import { toStoredChange } from './stored-change'
import { toShow } from './to-show'
import type { Wakeups } from './wakeups'

type Emit = (change: ShowChange, changeId?: string) => void

export type ChangeDeps = Readonly<{
  db: Kysely<Database>
  dialect: DialectName
  /** Unix ms. */
  now(): number
  wakeups: Pick<Wakeups, 'wake'>
}>

/** Holds a show while it is changed: the transaction that has its lock, and how its followers are told. */
export type ShowWrite = Readonly<{ trx: Transaction<Database>; emit: Emit }>

/** `show` is the show before the change. */
export type ChangeWork<T> = (write: ShowWrite, show: Show) => Promise<T>

/**
 * Changes a show and all that belongs to it, and is the one way to do so. It runs a transaction in which the show is
 * locked before `work` reads anything else, and in which the emitted events are numbered and stored. Followers are
 * woken after the commit, in every process.
 *
 * @throws {Failure} not-found
 */
export const changeShow = <T>(
  context: ChangeDeps,
  showId: string,
  by: Person | null,
  work: ChangeWork<T>,
): Promise<T> => changeUnread(context, showId, by, (write, row) => work(write, toShow(row)))

/**
 * Changes a show like `changeShow`, without reading its settings: a show that cannot be read must be possible to
 * delete.
 *
 * @throws {Failure} not-found
 */
export async function changeUnread<T>(
  { db, dialect, now, wakeups }: ChangeDeps,
  showId: string,
  by: Person | null,
  work: (write: ShowWrite, row: Selectable<ShowTable>) => Promise<T>,
): Promise<T> {
  const result = await db.transaction().execute(async (trx) => {
    const show = await lockShow(trx, dialect, showId)
    const emitted: { change: ShowChange; changeId: string | null }[] = []
    const emit: Emit = (change, changeId) => emitted.push({ change, changeId: changeId ?? null })
    const answer = await work({ trx, emit }, show)
    if (emitted.length === 0) return answer

    const events = emitted.map(({ change, changeId }, index) => ({
      show_id: showId,
      number: show.last_event + index + 1,
      at: now(),
      by_id: by?.id ?? null,
      by_name: by?.name ?? null,
      change: toStoredChange(change),
      change_id: changeId,
    }))
    const newest = show.last_event + events.length
    for (const event of events) await addEvent(trx, event, {})
    await countEvents(trx, { last_event: newest }, { showId })
    if (dialect === 'postgres') await notifyPostgres(trx, showId)
    return answer
  })
  wakeups.wake(showId)
  return result
}

const addEvent = preparedWrite<Insertable<EventTable>>((db, event) => db.insertInto('events').values(event))
const countEvents = preparedWrite<{ last_event: number }, { showId: string }>((db, change, { showId }) =>
  db.updateTable('shows').set(change).where('id', '=', showId),
)

const showOf = prepared((db, { showId }: { showId: string }) =>
  db.selectFrom('shows').selectAll().where('id', '=', showId),
)
const lockedShowOf = prepared((db, { showId }: { showId: string }) =>
  db.selectFrom('shows').selectAll().where('id', '=', showId).forUpdate(),
)

/**
 * Locks the row on PostgreSQL, so that changes of a show take turns. A SQLite transaction holds the one write lock from
 * its start.
 */
async function lockShow(
  trx: Transaction<Database>,
  dialect: DialectName,
  showId: string,
): Promise<Selectable<ShowTable>> {
  const [show] = await (dialect === 'postgres' ? lockedShowOf : showOf)(trx, { showId })
  if (!show) throw new Failure('not-found', MESSAGES.noShow)
  return show
}
