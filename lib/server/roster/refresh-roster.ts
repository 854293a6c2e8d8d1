import type { Roster } from '@/lib/desk/roster'
import { isSame } from '@/lib/layout/diff'
import { type AccountFacts, readFacts, readFactsOf } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { storedSettings } from '@/lib/server/db/stored'
import { changeShow } from '@/lib/server/live/change-show'
import type { StreamsAnswer } from '@/lib/server/zego/answers'
import { withoutTestPrefix } from '@/lib/zego/test-prefix'
import { PAUSE_MS } from './due-rooms'
import { mergeStreams } from './merge-streams'
import { readRoom, type ShowRoom } from './read-roster'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'zegoOf'>
type Room = Readonly<{ account: AccountFacts; roomId: string }>

/**
 * Lists the room anew, unless some process did so a moment ago. The shows of the room hear of it only when something
 * changed. Answers whether it was listed. Failure: not-found, for an account that is gone.
 */
export async function refreshRoster(context: Deps, { accountId, roomId }: ShowRoom): Promise<boolean> {
  const room = { account: await readFacts(context, accountId), roomId }
  if (roomId === '' || !(await claimRoom(context, room))) return false
  const zego = await context.zegoOf(accountId)
  const answer = await zego.listStreams(roomId)

  const { appId } = room.account
  const before = await readRoom(context.db, { appId, roomId })
  const after = toRoster(context.now(), room, before, answer)
  await context.db
    .updateTable('rooms')
    .set({ entries: JSON.stringify(after.entries), listed_at: after.listedAt, problem: after.problem })
    .where('app_id', '=', appId)
    .where('room_id', '=', roomId)
    .execute()

  const isNew = before.problem !== after.problem || !isSame(before.entries, after.entries)
  if (isNew) await tellShows(context, appId, after)
  return true
}

/** One compare-and-set: of all processes one lists the room. */
async function claimRoom({ db, now }: Deps, { account, roomId }: Room): Promise<boolean> {
  const room = { app_id: account.appId, room_id: roomId }
  const claimed = await db
    .insertInto('rooms')
    .values({ ...room, claimed_at: now(), listed_at: null, problem: null, entries: '[]' })
    .onConflict((conflict) =>
      conflict
        .columns(['app_id', 'room_id'])
        .doUpdateSet({ claimed_at: now() })
        .where('rooms.claimed_at', '<=', now() - PAUSE_MS),
    )
    .executeTakeFirst()
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n
}

function toRoster(now: number, { account }: Room, before: Roster, answer: StreamsAnswer): Roster {
  if (answer.state === 'failed') return { ...before, problem: answer.cause }
  const streams = answer.state === 'listed' ? answer.streams : []
  return {
    roomId: before.roomId,
    entries: mergeStreams(before.entries, streams, { now, shownId: (id) => withoutTestPrefix(id, account) }),
    listedAt: now,
    problem:
      answer.state === 'no-room'
        ? `ZEGOCLOUD knows no room ${before.roomId}: nobody is in it, or the show's room id is wrong.`
        : null,
  }
}

async function tellShows(context: Deps, appId: number, roster: Roster): Promise<void> {
  const shows = await context.db.selectFrom('shows').select(['id', 'settings', 'account_id']).execute()
  const inRoom = shows.filter(({ settings }) => storedSettings(settings).roomId === roster.roomId)
  const accounts = await readFactsOf(
    context,
    inRoom.map(({ account_id }) => account_id),
  )
  for (const { id, account_id } of inRoom) {
    if (accounts.get(account_id)?.appId !== appId) continue
    await changeShow(context, id, null, async (_trx, emit) => emit({ type: 'roster.changed', roster }))
  }
}
