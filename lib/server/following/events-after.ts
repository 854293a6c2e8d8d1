import type { Kysely, Selectable } from 'kysely'
import { ShowChange, type ShowEvent, type Snapshot } from '@/lib/protocol/live'
import { lackingOf, whole } from '@/lib/server/change/stored-change'
import type { Context } from '@/lib/server/context'
import type { Database, EventTable } from '@/lib/server/db/schema'
import { storedDocument, storedSettings } from '@/lib/server/db/stored'
import { snapshot } from './snapshot'

/** A client that missed more events than this gets a snapshot, which is smaller. */
const REPLAYED_AT_MOST = 500

export type News = Readonly<{ events: ShowEvent[] } | { snapshot: Snapshot }>

/**
 * Reads what a client has to be told that has seen the events up to `seen`: the later events, or the whole show where
 * it has seen nothing, missed too much, or names a `seen` that this server never gave.
 *
 * @throws {Failure} not-found
 */
export async function newsAfter(
  context: Pick<Context, 'db' | 'dialect' | 'env' | 'now'>,
  showId: string,
  seen: number | null,
): Promise<News> {
  const events = await eventsAfter(context.db, showId, seen)
  return events ? { events } : { snapshot: await snapshot(context, showId) }
}

/**
 * Returns null where the events do not follow `seen` without a gap. The event that ends a show needs no earlier ones.
 */
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
  const events = await toEvents(db, rows)
  if (!events) return null
  if (events.at(-1)?.change.type === 'show.deleted') return events
  if (!show || events.length > REPLAYED_AT_MOST) return null
  const isGapless = events.every(({ number }, index) => number === (seen ?? 0) + index + 1)
  const isComplete = events.length > 0 || show.last_event === seen
  return isGapless && isComplete ? events : null
}

/** Returns null where a request that an event needs was pruned. */
async function toEvents(db: Kysely<Database>, rows: readonly Selectable<EventTable>[]): Promise<ShowEvent[] | null> {
  const stored = rows.map((row) => ({ row, change: JSON.parse(row.change) as unknown }))
  const lacking = [...new Set(stored.flatMap(({ change }) => lackingOf(change) ?? []))]
  const requests =
    lacking.length === 0
      ? []
      : await db.selectFrom('requests').select(['id', 'document', 'settings']).where('id', 'in', lacking).execute()
  if (requests.length < lacking.length) return null
  const frozen = new Map(
    requests.map(({ id, document, settings }) => [
      id,
      { document: document && storedDocument(document), settings: settings && storedSettings(settings) },
    ]),
  )
  return stored.map(({ row, change }) => toEvent(row, whole(change, frozen.get(lackingOf(change) ?? '') ?? null)))
}

const toEvent = (row: Selectable<EventTable>, change: unknown): ShowEvent => ({
  number: row.number,
  showId: row.show_id,
  at: row.at,
  by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
  change: ShowChange.parse(change),
})
