import type { Kysely } from 'kysely'
import type { Roster } from '@/lib/desk/roster'
import type { Database } from '@/lib/server/db/schema'
import { storedEntries, storedSettings } from '@/lib/server/db/stored'
import { Failure } from '@/lib/shared/failures'

type Reader = Pick<Kysely<Database>, 'selectFrom'>

/** The show's room as it was last listed; a show without a room has an empty roster. Accepts a Context. */
export async function readRoster(source: Reader | { db: Reader }, showId: string): Promise<Roster> {
  const reader = 'db' in source ? source.db : source
  const show = await reader.selectFrom('shows').select('settings').where('id', '=', showId).executeTakeFirst()
  if (!show) throw new Failure('not-found', 'There is no such show.')
  return readRoom(reader, storedSettings(show.settings).roomId)
}

export async function readRoom(reader: Reader, roomId: string): Promise<Roster> {
  const room = await reader.selectFrom('rooms').selectAll().where('room_id', '=', roomId).executeTakeFirst()
  if (!room) return { roomId, entries: [], listedAt: null, problem: null }
  return { roomId, entries: storedEntries(room.entries), listedAt: room.listed_at, problem: room.problem }
}
