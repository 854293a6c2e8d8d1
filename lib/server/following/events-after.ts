import type { Kysely, Selectable } from 'kysely'
import { ShowChange, type ShowEvent, type Snapshot } from '@/lib/protocol/live'
import type { Context } from '@/lib/server/context'
import type { Database, EventTable } from '@/lib/server/db/schema'
import { snapshot } from './snapshot'

/** Whoever missed more than this gets a snapshot, which is smaller. */
const REPLAYED_AT_MOST = 500

export type News = Readonly<{ events: ShowEvent[] } | { snapshot: Snapshot }>

/**
 * What somebody has to be told who has seen the events up to `seen`: what came after, or the whole show where nothing
 * was seen, too much was missed, or `seen` is not a number of ours. Failure: not-found.
 */
export async function newsAfter(
  context: Pick<Context, 'db' | 'dialect' | 'env'>,
  showId: string,
  seen: number | null,
): Promise<News> {
  const events = await eventsAfter(context.db, showId, seen)
  return events ? { events } : { snapshot: await snapshot(context, showId) }
}

/** Null where the events do not go on from `seen` without a gap. The end of a show needs nothing before it. */
async function eventsAfter(db: Kysely<Database>, showId: string, seen: number | null): Promise<ShowEvent[] | null> {
  const show = await db.selectFrom('shows').select('last_event').where('id', '=', showId).executeTakeFirst()
  if (show && seen === null) return null
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('show_id', '=', showId)
    .where('number', '>', seen ?? 0)
    .orderBy('number')
    .limit(REPLAYED_AT_MOST + 1)
    .execute()
  const events = rows.map(toEvent)
  if (events.at(-1)?.change.type === 'show.deleted') return events
  if (!show || events.length > REPLAYED_AT_MOST) return null
  const isGapless = events.every(({ number }, index) => number === (seen ?? 0) + index + 1)
  const isComplete = events.length > 0 || show.last_event === seen
  return isGapless && isComplete ? events : null
}

const toEvent = (row: Selectable<EventTable>): ShowEvent => ({
  number: row.number,
  showId: row.show_id,
  at: row.at,
  by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
  change: ShowChange.parse(JSON.parse(row.change)),
})
