import type { Roster } from '@/lib/desk/roster'
import { isSame } from '@/lib/layout/diff'
import type { Context } from '@/lib/server/context'
import { storedSettings } from '@/lib/server/db/stored'
import { changeShow } from '@/lib/server/live/change-show'
import type { StreamsAnswer } from '@/lib/server/zego/answers'
import { withoutTestPrefix } from '@/lib/zego/test-prefix'
import { PAUSE_MS } from './due-rooms'
import { mergeStreams } from './merge-streams'
import { readRoom } from './read-roster'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'zego'>

/**
 * Lists the room anew, unless some process did so a moment ago. The shows of the room hear of it only when something
 * changed. Answers whether it was listed.
 */
export async function refreshRoster(context: Deps, roomId: string): Promise<boolean> {
  if (roomId === '' || !(await claimRoom(context, roomId))) return false
  const answer = await context.zego.listStreams(roomId)

  const before = await readRoom(context.db, roomId)
  const after = toRoster(context, before, answer)
  await context.db
    .updateTable('rooms')
    .set({ entries: JSON.stringify(after.entries), listed_at: after.listedAt, problem: after.problem })
    .where('room_id', '=', roomId)
    .execute()

  const isNew = before.problem !== after.problem || !isSame(before.entries, after.entries)
  if (isNew) await tellShows(context, after)
  return true
}

/** One compare-and-set: of all processes one lists the room. */
async function claimRoom({ db, now }: Deps, roomId: string): Promise<boolean> {
  const claimed = await db
    .insertInto('rooms')
    .values({ room_id: roomId, claimed_at: now(), listed_at: null, problem: null, entries: '[]' })
    .onConflict((conflict) =>
      conflict
        .column('room_id')
        .doUpdateSet({ claimed_at: now() })
        .where('rooms.claimed_at', '<=', now() - PAUSE_MS),
    )
    .executeTakeFirst()
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n
}

function toRoster({ env, now }: Deps, before: Roster, answer: StreamsAnswer): Roster {
  if (answer.state === 'failed') return { ...before, problem: answer.cause }
  const streams = answer.state === 'listed' ? answer.streams : []
  return {
    roomId: before.roomId,
    entries: mergeStreams(before.entries, streams, { now: now(), shownId: (id) => withoutTestPrefix(id, env.zego) }),
    listedAt: now(),
    problem:
      answer.state === 'no-room'
        ? `ZEGOCLOUD knows no room ${before.roomId}: nobody is in it, or the show's room id is wrong.`
        : null,
  }
}

async function tellShows(context: Deps, roster: Roster): Promise<void> {
  const shows = await context.db.selectFrom('shows').select(['id', 'settings']).execute()
  for (const { id, settings } of shows) {
    if (storedSettings(settings).roomId !== roster.roomId) continue
    await changeShow(context, id, null, async (_trx, emit) => emit({ type: 'roster.changed', roster }))
  }
}
