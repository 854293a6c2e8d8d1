import { readFactsOf } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readableSettings } from '@/lib/server/db/stored'
import type { ShowRoom } from './read-roster'

/**
 * A room may be listed once in 10 s (contract 3), counted from the last answer. The pause is a little longer, since
 * clocks differ.
 */
export const PAUSE_MS = 10_250

/** Finds the rooms of these shows that may be listed again. The one that was listed longest ago comes first. */
export async function findDueRooms(
  context: Pick<Context, 'db' | 'env' | 'now'>,
  showIds: readonly string[],
): Promise<ShowRoom[]> {
  if (showIds.length === 0) return []
  const shows = await context.db
    .selectFrom('shows')
    .select(['settings', 'account_id'])
    .where('id', 'in', showIds)
    .execute()
  const accounts = await readFactsOf(
    context,
    shows.map(({ account_id }) => account_id),
  )
  const rooms = new Map<string, ShowRoom>()
  for (const { settings, account_id } of shows) {
    const roomId = readableSettings(settings)?.roomId ?? ''
    const appId = accounts.get(account_id)?.appId
    if (roomId !== '' && appId !== undefined) rooms.set(keyOf(appId, roomId), { accountId: account_id, roomId })
  }
  if (rooms.size === 0) return []

  const known = await context.db
    .selectFrom('rooms')
    .select(['app_id', 'room_id', 'claimed_at'])
    .where('room_id', 'in', [...new Set([...rooms.values()].map(({ roomId }) => roomId))])
    .execute()
  const listedAt = new Map(known.map(({ app_id, room_id, claimed_at }) => [keyOf(app_id, room_id), claimed_at]))
  return [...rooms]
    .map(([key, room]) => ({ key, room, at: listedAt.get(key) ?? 0 }))
    .filter(({ at }) => at <= context.now() - PAUSE_MS)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map(({ room }) => room)
}

const keyOf = (appId: number, roomId: string): string => `${appId} ${roomId}`
