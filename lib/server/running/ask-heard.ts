import type { Selectable } from 'kysely'
import type { Context } from '@/lib/server/context'
import type { HeardTaskTable } from '@/lib/server/db/task-tables'
import { findAccountId } from './account-of'

export type HeardRow = Selectable<HeardTaskTable>

/** Such a task is asked after this often, and so many at a time: an AppId may have thousands that are no show's. */
const ASK_EVERY_MS = 15_000
const AT_A_TIME = 5

type Deps = Pick<Context, 'db' | 'env' | 'now' | 'zegoOf'>

export const findHeardDue = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<HeardRow[]> =>
  db
    .selectFrom('heard_tasks')
    .selectAll()
    .where('runs', '=', 1)
    .where(({ eb, or }) => or([eb('asked_at', 'is', null), eb('asked_at', '<=', now() - ASK_EVERY_MS)]))
    .orderBy('changed_at')
    .orderBy('task_id')
    .limit(AT_A_TIME)
    .execute()

/** Asks ZEGOCLOUD whether the task runs. Without an answer it stays what was known last. */
export async function askHeard(context: Deps, row: HeardRow): Promise<void> {
  const { db, now } = context
  const askedAt = now()
  if (!(await claim(context, row, askedAt))) return
  const accountId = await findAccountId(context, row.app_id)
  if (accountId === null) return
  const zego = await context.zegoOf(accountId)
  const answer = await zego.getMixTaskInfo(row.task_id)
  if (answer.state === 'unknown') return
  const change =
    answer.state === 'off'
      ? { runs: 0, proven_at: null }
      : {
          heard_at: askedAt,
          proven_at: askedAt,
          ...(answer.seconds !== null && { since: Math.round(askedAt - answer.seconds * 1000) }),
        }
  // What was heard while the answer was on its way is newer: the question that is due then finds out.
  await db
    .updateTable('heard_tasks')
    .set(change)
    .where('app_id', '=', row.app_id)
    .where('task_id', '=', row.task_id)
    .where('asked_at', '=', askedAt)
    .execute()
}

/** Claims the question, so that one process alone asks it. */
async function claim({ db }: Deps, { app_id, task_id, asked_at }: HeardRow, at: number): Promise<boolean> {
  const claimed = await db
    .updateTable('heard_tasks')
    .set({ asked_at: at, changed_at: at })
    .where('app_id', '=', app_id)
    .where('task_id', '=', task_id)
    .where('asked_at', asked_at === null ? 'is' : '=', asked_at)
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
