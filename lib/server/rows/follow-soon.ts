import type { Kysely } from 'kysely'
import type { LayoutDocument } from '@/lib/layout/document'
import { roomFollowedBy } from '@/lib/layout/room/follow'
import type { Database } from '@/lib/server/db/schema'

/** Has the layouts of a show arranged for who is in its room, where one of these documents follows it. */
export async function followSoon(
  trx: Kysely<Database>,
  showId: string,
  documents: readonly LayoutDocument[],
  now: number,
): Promise<void> {
  if (!documents.some(roomFollowedBy)) return
  await trx.updateTable('tasks').set({ follow_at: now }).where('show_id', '=', showId).execute()
}
