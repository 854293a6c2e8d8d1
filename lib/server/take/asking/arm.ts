import { check, isError } from '@/lib/mix/check/check'
import { missingSources } from '@/lib/mix/missing-sources'
import type { Person } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { type ArmedTake, armedOf } from '@/lib/server/rows/armed'
import { knownTask } from '@/lib/server/rows/read-task'
import type { KnownTask } from '@/lib/server/rows/rows'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { NO_RETRY, NOT_ARMED } from '@/lib/server/rows/task-row'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import type { ArmBody, DisarmBody } from './bodies'
import { readStage, type Stage } from './stage'
import { requireCurrentLayout, requireCurrentSequence } from './stale'

/**
 * Arms a take of a layout whose sources are missing: it is made once they are back, by this process (decision 051). It
 * ends the retries of a refused request.
 *
 * @throws {Failure} not-found, stale-revision, stale-sequence, stale-roster where nothing is missing, cannot-go-on-air
 * for any other error, account-locked
 */
export function arm(context: Context, operator: Person, showId: string, body: ArmBody): Promise<Task> {
  return changeShow(context, showId, operator, async (write, show) => {
    const stage = await readStage({ ...context, db: write.trx }, show, body.layoutId)
    requireCurrentLayout(stage.layout, body.revision)
    await requireCurrentSequence(write.trx, stage.task, body.expectedSequence)
    requireIdle(stage.task, body.layoutId)
    requireOnlyMissing(context, stage)
    const { layout, task, roster, settings, account } = stage
    const waitsFor = missingSources(layout.document, { entries: roster.entries, outputs: settings.outputs }, account)
    if (waitsFor.length === 0) throw new Failure('stale-roster', 'Nobody is missing any more: take it.', null)
    const armed: ArmedTake = {
      id: context.newId(),
      layoutId: layout.id,
      layoutName: layout.name,
      revision: layout.revision,
      sequence: task.row.sequence,
      by: operator,
      since: context.now(),
      waitsFor,
    }
    context.armed.add(armed.id)
    const change = { ...NO_RETRY, ...NOT_ARMED, armed: JSON.stringify(armed), armed_seen_at: armed.since }
    return toTask(await saveTask(write, task, change))
  })
}

/**
 * Gives up the armed take, whoever armed it. With a null id, the reason why one was given up was read.
 *
 * @throws {Failure} not-found; stale-sequence with the task as it is, when this one is not armed any more
 */
export function disarm(
  context: Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups'>,
  operator: Person,
  showId: string,
  { id }: DisarmBody,
): Promise<Task> {
  return changeShow(context, showId, operator, async (write) => {
    const task = await knownTask(write.trx, showId)
    if ((armedOf(task.row)?.id ?? null) === id) return toTask(await saveTask(write, task, NOT_ARMED))
    throw new Failure('stale-sequence', 'This take is no longer armed.', toTask(task))
  })
}

/** Gives up the armed take, in words that stay until they are read or something is taken. */
export const disarmed = (says: string): TaskChange => ({ ...NOT_ARMED, disarmed: says })

/** What is armed ends the retries of its own layout, and nothing else that is under way. */
function requireIdle(task: KnownTask, layoutId: string): void {
  const isOtherTried = task.refused !== undefined && task.refused.layout_id !== layoutId
  if (task.row.in_flight_id === null && task.waiting.length === 0 && !isOtherTried) return
  throw new Failure('stale-sequence', 'Another request is on its way or retried. Arm it after that.', toTask(task))
}

function requireOnlyMissing(
  { now }: Pick<Context, 'now'>,
  { settings, pinned, layout, roster, account, task }: Stage,
): void {
  const { program, running } = toTask(task)
  const issues = check({
    settings,
    document: layout.document,
    pinned,
    account: { ...account, backgrounds: [] },
    roster: roster.entries,
    program,
    running,
    now: now(),
  })
  const others = issues.filter((issue) => isError(issue) && issue.code !== 'source-gone')
  if (others.length === 0) return
  throw new Failure('cannot-go-on-air', others.map(({ message }) => message).join(' '), issues)
}
