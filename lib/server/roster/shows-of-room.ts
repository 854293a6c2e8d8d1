import { readFactsOf } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { maySay } from '@/lib/server/db/holds'
import { readableSettings } from '@/lib/server/db/stored'
import type { Room } from '@/lib/server/rows/read-room'
import { PAUSE_MS } from './due-rooms'

/** A hint is only followed for this long. A room that matters later is listed for other reasons. */
const HINTED_FOR_MS = 60_000

export async function findShowsOfRoom(
  { db, env }: Pick<Context, 'db' | 'env'>,
  { appId, roomId }: Room,
): Promise<string[]> {
  const shows = await db
    .selectFrom('shows')
    .select(['id', 'settings', 'account_id'])
    .where(maySay('roomId', roomId))
    .execute()
  const inRoom = shows.filter(({ settings }) => readableSettings(settings)?.roomId === roomId)
  const accounts = await readFactsOf(
    { db, env },
    inRoom.map(({ account_id }) => account_id),
  )
  return inRoom.filter(({ account_id }) => accounts.get(account_id)?.appId === appId).map(({ id }) => id)
}

/** Finds the shows of rooms that a callback named since they were listed, and that may be listed again. */
export async function findHintedShows(context: Pick<Context, 'db' | 'env' | 'now'>): Promise<string[]> {
  const now = context.now()
  const hinted = await context.db
    .selectFrom('rooms')
    .select(['app_id', 'room_id'])
    .where('hinted_at', '>', now - HINTED_FOR_MS)
    .where('claimed_at', '<=', now - PAUSE_MS)
    .execute()
  const shows = await Promise.all(
    hinted.map(({ app_id, room_id }) => findShowsOfRoom(context, { appId: app_id, roomId: room_id })),
  )
  return shows.flat()
}
