import type { Roster } from '@/lib/protocol/roster'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import { storedSettings } from '@/lib/server/db/stored'
import { readRoom } from '@/lib/server/rows/read-room'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Names a room by account, because two accounts may use the same room id. */
export type ShowRoom = Readonly<{ accountId: string; roomId: string }>

/**
 * Finds the room of a show.
 *
 * @throws {Failure} not-found
 */
export async function readShowRoom(reader: Reader, showId: string): Promise<ShowRoom> {
  const show = await reader
    .selectFrom('shows')
    .select(['settings', 'account_id'])
    .where('id', '=', showId)
    .executeTakeFirst()
  if (!show) throw new Failure('not-found', MESSAGES.noShow)
  return { accountId: show.account_id, roomId: storedSettings(show.settings).roomId }
}

/**
 * Reads the show's room as it was last listed. A show without a room has an empty roster.
 *
 * @throws {Failure} not-found
 */
export async function readRoster(context: Pick<Context, 'db' | 'env'>, showId: string): Promise<Roster> {
  const { accountId, roomId } = await readShowRoom(context.db, showId)
  const { appId } = await readFacts(context, accountId)
  return readRoom(context.db, { appId, roomId })
}
