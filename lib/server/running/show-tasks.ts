import type { Selectable } from 'kysely'
import type { RunningTask } from '@/lib/protocol/running-task'
import type { Context } from '@/lib/server/context'
import type { ShowTable } from '@/lib/server/db/schema'
import { readableSettings } from '@/lib/server/db/stored'
import type { RequestRow, TaskRow } from '@/lib/server/rows/rows'
import { settingsOf } from '@/lib/server/rows/to-task'
import { isUncertain, mayHaveEnded } from '@/lib/server/rows/unheard'
import type { AccountFacts } from './accounts'
import { whyIdle } from './idle'
import { readPicture } from './picture'

type Show = Pick<Selectable<ShowTable>, 'name' | 'account_id' | 'settings'>
type Row = TaskRow & Show & Readonly<{ seen_at: number | null }>
type Deps = Pick<Context, 'db' | 'env' | 'now' | 'wakeups'>

/** Reads the tasks of shows that run, perhaps run, or are about to. */
export async function readShowTasks(deps: Deps, facts: AccountFacts): Promise<RunningTask[]> {
  const rows: Row[] = await deps.db
    .selectFrom('tasks')
    .innerJoin('shows', 'shows.id', 'tasks.show_id')
    .leftJoin('followed_shows', 'followed_shows.show_id', 'tasks.show_id')
    .selectAll('tasks')
    .select(['shows.name', 'shows.account_id', 'shows.settings', 'followed_shows.seen_at'])
    .where(({ eb, or }) =>
      or([
        eb('running', '=', 1),
        eb('uncertain_id', 'is not', null),
        eb('alarm_kind', 'is not', null),
        eb('in_flight_id', 'is not', null),
      ]),
    )
    .orderBy('shows.position')
    .execute()
  const ids = rows.flatMap((row) => [row.program_id, row.uncertain_id, row.in_flight_id]).filter((id) => id !== null)
  const requests =
    ids.length > 0 ? await deps.db.selectFrom('requests').selectAll().where('id', 'in', ids).execute() : []
  const find = (id: string | null) => requests.find((request) => request.id === id)
  const tasks: RunningTask[] = []
  for (const row of rows) {
    const sent = find(row.in_flight_id)
    // A stop that is on its way while nothing runs is no task.
    if (!row.running && !isUncertain(row) && sent?.action !== 'StartMix') continue
    tasks.push(
      await toRunning(deps, facts, row, { program: find(row.program_id), open: find(row.uncertain_id) ?? sent }),
    )
  }
  return tasks
}

type Known = Readonly<{ program: RequestRow | undefined; open: RequestRow | undefined }>

async function toRunning(deps: Deps, facts: AccountFacts, row: Row, { program, open }: Known): Promise<RunningTask> {
  const start = program ?? (open?.action === 'StartMix' ? open : undefined)
  const account = facts.of(row.account_id)
  const settings = start ? settingsOf(start) : readableSettings(row.settings)
  const doubt = sayDoubt(row, open)
  const isCertain = row.running !== 0 && !isUncertain(row)
  const { inputs, outputs, isAnyoneHere, roomId } = await readPicture(deps.db, account, start)
  const seenAt = deps.wakeups.followed().includes(row.show_id) ? deps.now() : row.seen_at
  const usedAt = Math.max(seenAt ?? 0, program?.answered_at ?? 0, row.started_at ?? 0)
  return {
    appId: account.appId,
    taskId: settings?.taskId ?? '',
    account: { id: row.account_id, name: account.name },
    show: { id: row.show_id, name: row.name },
    state: isCertain ? 'running' : 'perhaps',
    says: doubt,
    since: row.started_at,
    heardAt: row.heard_at ?? program?.runs_at ?? row.started_at,
    picture: start === undefined ? 'unknown' : isCertain ? 'known' : 'last',
    inputs,
    outputs,
    warnings: whyIdle({ isAnyoneHere, roomId, unwatchedMs: row.running ? deps.now() - usedAt : 0 }),
    sequence: row.sequence,
  }
}

/** Says why it is not certain that the task runs, or what; what is on its way is told of a task that runs as well. */
function sayDoubt(row: TaskRow, open: RequestRow | undefined): string | null {
  if (row.uncertain_says) return row.uncertain_says
  if (row.alarm_says) return row.alarm_says
  if (mayHaveEnded(row) && row.running) return 'ZEGOCLOUD was asked whether it still runs, and has not answered.'
  if (open && row.in_flight_id === open.id)
    return open.action === 'StopMix' ? 'A stop is on its way.' : 'A take is on its way.'
  return null
}
