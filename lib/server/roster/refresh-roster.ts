import type { Roster } from '@/lib/protocol/roster'
import { type AccountFacts, readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import type { Room } from '@/lib/server/rows/read-room'
import type { StreamsAnswer } from '@/lib/server/zego/answers'
import { withoutTestPrefix } from '@/lib/zego/test-prefix'
import { changeRoom } from './change-room'
import { PAUSE_MS } from './due-rooms'
import { mergeStreams } from './merge-streams'
import type { ShowRoom } from './read-roster'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'zegoOf'>

/**
 * Lists the room anew, unless some process did so a moment ago, and tells the room's shows only when something changed.
 * Returns whether the room was listed.
 *
 * @throws {Failure} not-found, for an account that is gone
 */
export async function refreshRoster(context: Deps, { accountId, roomId }: ShowRoom): Promise<boolean> {
  const account = await readFacts(context, accountId)
  const room = { appId: account.appId, roomId }
  if (roomId === '' || !(await claimRoom(context, room))) return false
  const askedAt = context.now()
  const zego = await context.zegoOf(accountId)
  const answer = await zego.listStreams(roomId)
  const now = context.now()
  await countFrom(context, room, now)
  await changeRoom(context, room, (before) => toRoster(before, answer, { now, askedAt, account }))
  return true
}

/** Claims the room in one compare-and-set, so that one process alone lists it. */
async function claimRoom({ db, now }: Deps, { appId, roomId }: Room): Promise<boolean> {
  const claim = { claimed_at: now(), hinted_at: null }
  const claimed = await db
    .insertInto('rooms')
    .values({ ...claim, app_id: appId, room_id: roomId, listed_at: null, problem: null, entries: '[]' })
    .onConflict((conflict) =>
      conflict
        .columns(['app_id', 'room_id'])
        .doUpdateSet(claim)
        .where('rooms.claimed_at', '<=', now() - PAUSE_MS),
    )
    .executeTakeFirst()
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * Starts the pause again when the answer comes. ZEGOCLOUD counts from the moment a call reached it: before the answer,
 * and perhaps long after the claim.
 */
async function countFrom({ db }: Deps, { appId, roomId }: Room, answeredAt: number): Promise<void> {
  await db
    .updateTable('rooms')
    .set({ claimed_at: answeredAt })
    .where('app_id', '=', appId)
    .where('room_id', '=', roomId)
    .execute()
}

function toRoster(
  before: Roster,
  answer: StreamsAnswer,
  { now, askedAt, account }: Readonly<{ now: number; askedAt: number; account: AccountFacts }>,
): Roster {
  if (answer.state === 'failed') return { ...before, problem: answer.cause }
  const streams = answer.state === 'listed' ? answer.streams : []
  const displayedId = (streamId: string) => withoutTestPrefix(streamId, account)
  return {
    roomId: before.roomId,
    entries: mergeStreams(before.entries, streams, { now, askedAt, displayedId }),
    listedAt: now,
    problem:
      answer.state === 'no-room'
        ? `ZEGOCLOUD knows no room ${before.roomId}: nobody is in it, or the show's room id is wrong.`
        : null,
  }
}
