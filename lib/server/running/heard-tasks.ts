import type { RunningTask } from '@/lib/protocol/running-task'
import type { Context } from '@/lib/server/context'
import { isolated } from '@/lib/shared/isolated'
import type { AccountFacts } from './accounts'
import type { HeardRow } from './ask-heard'

/** An AppId may have thousands of tasks that are no show's here. */
const LISTED = 200

/** What ZEGOCLOUD said counts for this long: it is asked every 15 s. */
const BELIEVED_MS = 45_000

type Deps = Pick<Context, 'db' | 'now'>

/** Reads the tasks that signed callbacks told of and that belong to no show here, and counts those beyond the limit. */
export async function readHeardTasks(
  { db, now }: Deps,
  facts: AccountFacts,
): Promise<{ tasks: RunningTask[]; left: number }> {
  const rows = await db
    .selectFrom('heard_tasks')
    .selectAll()
    .where('runs', '=', 1)
    .orderBy('since')
    .orderBy('task_id')
    .limit(LISTED)
    .execute()
  const { count } = await db
    .selectFrom('heard_tasks')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('runs', '=', 1)
    .executeTakeFirstOrThrow()
  return { tasks: rows.map((row) => toRunning(row, facts, now())), left: Math.max(0, Number(count) - rows.length) }
}

function toRunning(row: HeardRow, facts: AccountFacts, now: number): RunningTask {
  const account = facts.withAppId(row.app_id)
  const isProven = row.proven_at !== null && row.proven_at > now - BELIEVED_MS
  return {
    appId: row.app_id,
    taskId: row.task_id,
    account: { id: account?.id ?? null, name: account?.name ?? `AppId ${row.app_id}` },
    show: null,
    state: isProven ? 'running' : 'perhaps',
    says: isProven ? null : sayUnproven(row, account !== undefined),
    since: row.since,
    heardAt: row.heard_at,
    picture: 'unknown',
    inputs: [],
    outputs: [],
    warnings: [sayOrphaned(row)],
    sequence: row.sequence,
  }
}

function sayUnproven({ proven_at, asked_at }: HeardRow, hasAccount: boolean): string {
  if (!hasAccount) return 'Its account was deleted, so that ZEGOCLOUD cannot be asked.'
  if (asked_at === null) return 'A callback told of it; ZEGOCLOUD is being asked.'
  if (proven_at === null) return 'A callback told of it; ZEGOCLOUD was asked, and has not answered.'
  return 'ZEGOCLOUD has not said lately that it runs.'
}

function sayOrphaned({ show_name, room_id, user_id }: HeardRow): string {
  const where = [room_id && `room ${isolated(room_id)}`, user_id && `user ${isolated(user_id)}`].filter(Boolean)
  const who = where.length > 0 ? ` (${where.join(', ')})` : ''
  if (show_name !== null) return `Orphaned${who}: its show ${isolated(show_name)} was deleted here.`
  return `Orphaned${who}: it belongs to no show here and was not taken here.`
}
