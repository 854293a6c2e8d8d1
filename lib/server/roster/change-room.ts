import type { Transaction } from 'kysely'
import { isSame } from '@/lib/layout/diff'
import type { Roster } from '@/lib/protocol/roster'
import { tellFollowers } from '@/lib/server/change/tell-followers'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { type Room, readRoom } from '@/lib/server/rows/read-room'
import { findShowsOfRoom } from './shows-of-room'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/**
 * Changes what is known of a room, and is the one way to do so. Changes take turns. The room's shows are told only when
 * something is new.
 */
export async function changeRoom(context: Deps, room: Room, change: (before: Roster) => Roster): Promise<void> {
  const isNew = await context.db.transaction().execute(async (trx) => {
    await lockRoom(trx, context.dialect, room)
    const before = await readRoom(trx, room)
    const after = change(before)
    await trx
      .updateTable('rooms')
      .set({ entries: JSON.stringify(after.entries), listed_at: after.listedAt, problem: after.problem })
      .where('app_id', '=', room.appId)
      .where('room_id', '=', room.roomId)
      .execute()
    return before.problem !== after.problem || !isSame(before.entries, after.entries)
  })
  if (isNew) await tellRoster(context, room)
}

async function lockRoom(trx: Transaction<Database>, dialect: Context['dialect'], room: Room): Promise<void> {
  if (dialect === 'sqlite') return
  await trx
    .selectFrom('rooms')
    .select('room_id')
    .where('app_id', '=', room.appId)
    .where('room_id', '=', room.roomId)
    .forUpdate()
    .execute()
}

/** Reads the room again for each show, when its turn comes, so that an older state never follows a newer one. */
async function tellRoster(context: Deps, room: Room): Promise<void> {
  for (const showId of await findShowsOfRoom(context, room)) {
    await tellFollowers(context, showId, async ({ trx, emit }) => {
      emit({ type: 'roster.changed', roster: await readRoom(trx, room) })
      // Whoever came or left may change what is on air, and layouts that follow the room (lib/server/take/room).
      const { now } = context
      await trx
        .updateTable('tasks')
        .set({ look_at: now() })
        .where('show_id', '=', showId)
        .where('running', '=', 1)
        .execute()
      await trx.updateTable('tasks').set({ follow_at: now() }).where('show_id', '=', showId).execute()
    })
  }
}
