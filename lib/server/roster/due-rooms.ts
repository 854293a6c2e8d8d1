import type { Context } from '@/lib/server/context'
import { storedSettings } from '@/lib/server/db/stored'

/** A room may be listed once in 10 s (contract 3); a little longer, since requests do not travel equally fast. */
export const PAUSE_MS = 10_250

/** Of these shows' rooms, those that may be listed again. */
export async function findDueRooms(
  { db, now }: Pick<Context, 'db' | 'now'>,
  showIds: readonly string[],
): Promise<string[]> {
  if (showIds.length === 0) return []
  const shows = await db.selectFrom('shows').select('settings').where('id', 'in', showIds).execute()
  const rooms = new Set(shows.map(({ settings }) => storedSettings(settings).roomId))
  rooms.delete('')
  if (rooms.size === 0) return []

  const listed = await db
    .selectFrom('rooms')
    .select('room_id')
    .where('room_id', 'in', [...rooms])
    .where('claimed_at', '>', now() - PAUSE_MS)
    .execute()
  for (const { room_id } of listed) rooms.delete(room_id)
  return [...rooms]
}
