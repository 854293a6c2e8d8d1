import type { Roster } from '@/lib/protocol/roster'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { prepared, type Reader } from '@/lib/server/db/prepared'
import { storedEntries, storedSettings } from '@/lib/server/db/stored'
import { Failure } from '@/lib/shared/failures'

/** A room as it is asked for. Accounts may use the same room ids for rooms of their own. */
export type ShowRoom = Readonly<{ accountId: string; roomId: string }>

/** A room as it is known: by its AppId, which several shows and accounts may share. */
export type Room = Readonly<{ appId: number; roomId: string }>

/** Failure: not-found. */
export async function readShowRoom(reader: Reader, showId: string): Promise<ShowRoom> {
  const show = await reader
    .selectFrom('shows')
    .select(['settings', 'account_id'])
    .where('id', '=', showId)
    .executeTakeFirst()
  if (!show) throw new Failure('not-found', 'There is no such show.')
  return { accountId: show.account_id, roomId: storedSettings(show.settings).roomId }
}

/** The show's room as it was last listed; a show without a room has an empty roster. Failure: not-found. */
export async function readRoster(context: Pick<Context, 'db' | 'env'>, showId: string): Promise<Roster> {
  const { accountId, roomId } = await readShowRoom(context.db, showId)
  const { appId } = await readFacts(context, accountId)
  return readRoom(context.db, { appId, roomId })
}

const roomOf = prepared((db, { appId, roomId }: Room) =>
  db.selectFrom('rooms').selectAll().where('app_id', '=', appId).where('room_id', '=', roomId),
)

export async function readRoom(reader: Reader, { appId, roomId }: Room): Promise<Roster> {
  const [room] = await roomOf(reader, { appId, roomId })
  if (!room) return { roomId, entries: [], listedAt: null, problem: null }
  return { roomId, entries: storedEntries(room.entries), listedAt: room.listed_at, problem: room.problem }
}
