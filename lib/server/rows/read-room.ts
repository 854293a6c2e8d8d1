import type { Roster } from '@/lib/protocol/roster'
import { prepared, type Reader } from '@/lib/server/db/prepared'
import { storedEntries } from '@/lib/server/db/stored'

/** Names a room by AppId, because several shows and accounts may share one. */
export type Room = Readonly<{ appId: number; roomId: string }>

const roomOf = prepared((db, { appId, roomId }: Room) =>
  db.selectFrom('rooms').selectAll().where('app_id', '=', appId).where('room_id', '=', roomId),
)

/** Reads the room as it was last listed. A room that was never listed is empty. */
export async function readRoom(reader: Reader, { appId, roomId }: Room): Promise<Roster> {
  const [room] = await roomOf(reader, { appId, roomId })
  if (!room) return { roomId, entries: [], listedAt: null, problem: null }
  return { roomId, entries: storedEntries(room.entries), listedAt: room.listed_at, problem: room.problem }
}
