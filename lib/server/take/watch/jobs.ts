import type { Context } from '@/lib/server/context'
import { findDueRooms } from '@/lib/server/roster/due-rooms'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { findHintedShows } from '@/lib/server/roster/shows-of-room'
import { notNull } from '@/lib/server/rows/rows'
import { askHeard, findHeardDue } from '@/lib/server/running/ask-heard'
import { withdraw } from '@/lib/server/take/asking/unsent'
import { arrangeLayouts } from '@/lib/server/take/room/arrange-layouts'
import { lookAtRoom } from '@/lib/server/take/room/look'
import { askTask, mayRun } from './ask-task'
import { readAwake } from './awake'
import { findTries } from './find-tries'
import { byDue, type Chance, type Job } from './job'
import { mendTimes, mendWaiting } from './mend-times'
import { dropWaiting, freeExpired, waitingLimitMs } from './recover'
import { watchArmed } from './watch-armed'

/**
 * So many background calls are made in a second, in all processes together: a part of what the contract allows an AppId
 * (contract 3).
 */
const ASKS_A_SECOND = 50
const LISTS_A_SECOND = 40

/** So many rooms are looked at for each check: each may become a take, and the AppId is allowed 100 in a second. */
const LOOKS = 20

/** Finds what is due now, for every show. Another process may have found the same: each job claims its work first. */
export async function findJobs(context: Context, chance: Chance): Promise<Job[]> {
  const tasks = await mendTimes(context, await readAwake(context))
  // An armed take waits for news of its room.
  const running = tasks.filter((task) => task.running === 1 || task.armed !== null)
  const now = context.now()
  const isDue = (at: number | null) => at !== null && at <= now
  const asked = tasks.filter(({ asked_at }) => asked_at !== null && asked_at > now - 1000).length

  return [
    ...[...context.unsent].map(([id, showId]) => ({
      name: `withdraw ${id}`,
      work: () => withdraw(context, id, showId),
    })),
    ...tasks
      .filter((task) => task.in_flight_id !== null && isDue(task.in_flight_until))
      .filter((task) => !context.unsent.has(notNull(task.in_flight_id)))
      .map(({ show_id }) => ({ name: `free ${show_id}`, work: () => freeExpired(context, show_id) })),
    ...tasks
      .filter(({ armed, in_flight_id }) => armed !== null && in_flight_id === null)
      .map((task) => ({ name: `armed ${task.show_id}`, work: () => watchArmed(context, task) })),
    ...(await findTries(context, tasks, chance)),
    ...tasks
      .filter((task) => isDue(mayRun(task) ? (task.next_ask_at ?? 0) : task.next_ask_at))
      .sort(byDue(({ next_ask_at }) => next_ask_at))
      .slice(0, Math.max(0, ASKS_A_SECOND - asked))
      .map(({ show_id }) => ({ name: `ask ${show_id}`, work: () => askTask(context, show_id) })),
    ...running
      .filter(({ look_at }) => isDue(look_at))
      .sort(byDue(({ look_at }) => look_at))
      .slice(0, LOOKS)
      .map(({ show_id }) => ({ name: `look ${show_id}`, work: () => lookAtRoom(context, show_id) })),
    ...tasks
      .filter(({ follow_at }) => isDue(follow_at))
      .map(({ show_id }) => ({ name: `follow ${show_id}`, work: () => arrangeLayouts(context, show_id) })),
    ...(await findForgotten(context)),
    ...(await findHeardDue(context)).map((heard) => ({
      name: `ask task ${heard.app_id} ${heard.task_id}`,
      work: () => askHeard(context, heard),
    })),
    ...(await findRooms(context, running)),
  ]
}

/** Finds requests that have waited for longer than any living process lets them: their process has died. */
async function findForgotten(context: Context): Promise<Job[]> {
  await mendWaiting(context)
  const forgotten = await context.db
    .selectFrom('requests')
    .select(['id', 'show_id'])
    .where('state', '=', 'waiting')
    .where('created_at', '<=', context.now() - waitingLimitMs(context))
    .execute()
  return forgotten.map(({ id, show_id }) => ({ name: `drop ${id}`, work: () => dropWaiting(context, show_id, id) }))
}

/**
 * Finds the rooms of the shows that run, of those that someone follows in this process, and of those that a callback
 * named.
 */
async function findRooms(context: Context, running: readonly { show_id: string }[]): Promise<Job[]> {
  const watched = [...running.map(({ show_id }) => show_id), ...context.wakeups.followed()]
  const shows = [...watched, ...(await findHintedShows(context))]
  const rooms = await findDueRooms(context, [...new Set(shows)])
  const listed = await context.db
    .selectFrom('rooms')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('claimed_at', '>', context.now() - 1000)
    .executeTakeFirstOrThrow()
  return rooms.slice(0, Math.max(0, LISTS_A_SECOND - Number(listed.count))).map((room) => ({
    name: `room ${room.accountId} ${room.roomId}`,
    work: () => refreshRoster(context, room),
  }))
}
