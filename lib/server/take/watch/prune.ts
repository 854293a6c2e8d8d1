import type { Kysely } from 'kysely'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'

/** This many more rows than are kept may wait for the next pruning, so that not every change prunes. */
const SLACK = 50
/** A desk that comes back within this time is told that its show was deleted. */
const DELETED_KEPT_MS = 7 * 24 * 3_600_000

type Deps = Pick<Context, 'db' | 'now'> & Readonly<{ env: Pick<Context['env'], 'kept'> }>

/** Removes the oldest events and requests of every show that has more than are kept. */
export async function prune({ db, now, env }: Deps): Promise<void> {
  for (const showId of await withMore(db, 'events', env.kept.events)) await pruneEvents(db, showId, env.kept.events)
  for (const showId of await withMore(db, 'requests', env.kept.requests)) {
    await pruneRequests(db, showId, env.kept.requests)
  }
  await db
    .deleteFrom('events')
    .where('at', '<', now() - DELETED_KEPT_MS)
    .where('show_id', 'not in', (shows) => shows.selectFrom('shows').select('id'))
    .execute()
}

async function withMore(db: Kysely<Database>, table: 'events' | 'requests', kept: number): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('show_id')
    .groupBy('show_id')
    .having(({ fn }) => fn.countAll(), '>', kept + SLACK)
    .execute()
  return rows.map(({ show_id }) => show_id)
}

async function pruneEvents(db: Kysely<Database>, showId: string, kept: number): Promise<void> {
  const show = await db.selectFrom('shows').select('last_event').where('id', '=', showId).executeTakeFirst()
  if (!show) return
  await db
    .deleteFrom('events')
    .where('show_id', '=', showId)
    .where('number', '<=', show.last_event - kept)
    .execute()
}

/**
 * Keeps whatever the task points at, and every request that may still have an effect, however old. Faders are counted
 * by themselves: however long one is ridden, the takes before it stay.
 */
async function pruneRequests(db: Kysely<Database>, showId: string, kept: number): Promise<void> {
  for (const kind of ['is', 'is not'] as const) await pruneKind(db, { showId, kept, kind })
}

/** Prunes the takes and stops (`is`), or the faders. */
async function pruneKind(
  db: Kysely<Database>,
  { showId, kept, kind }: Readonly<{ showId: string; kept: number; kind: 'is' | 'is not' }>,
): Promise<void> {
  const oldest = await db
    .selectFrom('requests')
    .select('number')
    .where('show_id', '=', showId)
    .where('sound_of', kind, null)
    .orderBy('number', 'desc')
    .offset(kept - 1)
    .limit(1)
    .executeTakeFirst()
  const task = await db.selectFrom('tasks').selectAll().where('show_id', '=', showId).executeTakeFirst()
  if (!oldest) return
  const pointedAt = [task?.program_id, task?.uncertain_id, task?.retry_id, task?.again_id, task?.in_flight_id]
  await db
    .deleteFrom('requests')
    .where('show_id', '=', showId)
    .where('sound_of', kind, null)
    .where('number', '<', oldest.number)
    .where('id', 'not in', ['', ...pointedAt.filter((id) => typeof id === 'string')])
    .where(({ eb, or, and }) =>
      or([
        eb('state', 'in', ['accepted', 'rejected', 'superseded']),
        and([eb('state', '=', 'unknown'), eb('settled_by', 'is not', null)]),
      ]),
    )
    .execute()
}
