import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Roster, RosterEntry } from '@/lib/desk/roster'
import { ShowSettings } from '@/lib/layout/show'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'

type Reader = Pick<Kysely<Database>, 'selectFrom'>

/** The show's room as it was last listed; a show without a room has an empty roster. Accepts a Context. */
export async function readRoster(source: Reader | { db: Reader }, showId: string): Promise<Roster> {
  const reader = 'db' in source ? source.db : source
  const show = await reader.selectFrom('shows').select('settings').where('id', '=', showId).executeTakeFirst()
  if (!show) throw new Failure('not-found', 'There is no such show.')
  return readRoom(reader, ShowSettings.parse(JSON.parse(show.settings)).roomId)
}

export async function readRoom(reader: Reader, roomId: string): Promise<Roster> {
  const room = await reader.selectFrom('rooms').selectAll().where('room_id', '=', roomId).executeTakeFirst()
  if (!room) return { roomId, entries: [], listedAt: null, problem: null }
  return { roomId, entries: toEntries(room.entries), listedAt: room.listed_at, problem: room.problem }
}

const toEntries = (json: string): RosterEntry[] => z.array(RosterEntry).parse(JSON.parse(json))
