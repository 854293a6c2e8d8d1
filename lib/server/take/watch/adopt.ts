import type { Person } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { NO_AGAIN, NO_ALARM, NO_RETRY, NOT_RUNNING } from '@/lib/server/rows/task-row'
import { settingsOf, toTask } from '@/lib/server/rows/to-task'
import { readShow } from '@/lib/server/shows/read'
import type { AdoptBody } from '@/lib/server/take/asking/bodies'
import { SAYS, sayAdopted } from '@/lib/server/take/outcome/words'
import { Failure } from '@/lib/shared/failures'
import { findNamed } from './find-request'
import { recordEnd } from './record-end'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'zegoOf'>

/** Whoever adopts waits this long for ZEGOCLOUD to say since when the task runs. */
const PATIENCE_MS = 1_500
const ASK_AGAIN_MS = 15_000

/**
 * Accepts that what runs is not what was accepted here last, and sends nothing. Where it is a take of ours whose body
 * is stored, that is the program again; else the program is not known, and the next take updates the task. Where
 * ZEGOCLOUD says that nothing runs, that is recorded instead.
 *
 * @throws {Failure} not-found; stale-sequence with the task as it is, when it has another alarm, or a request of it has
 * no outcome yet; account-locked
 */
export async function adopt(context: Deps, operator: Person, showId: string, body: AdoptBody): Promise<Task> {
  requireAlarm(await knownTask(context.db, showId), body)
  const { accountId, settings } = await readShow(context.db, showId)
  const zego = await context.zegoOf(accountId)
  const answer = await zego.getMixTaskInfo(settings.taskId, PATIENCE_MS)
  return changeShow(context, showId, operator, async (write) => {
    const task = await knownTask(write.trx, showId)
    requireAlarm(task, body)
    const now = context.now()
    if (answer.state === 'off') {
      await recordEnd(write, task, now)
      return toTask(await knownTask(write.trx, showId))
    }
    const ours = task.row.alarm_kind === 'late' ? await findTake(write, task.row) : undefined
    if (ours) return toTask(await adoptOurs(write, task, ours, now))
    const seconds = answer.state === 'running' ? answer.seconds : null
    const runsSince = seconds === null ? now : now - seconds * 1000
    return toTask(
      await saveTask(write, task, {
        ...NOT_RUNNING,
        ...NO_AGAIN,
        ...NO_RETRY,
        ...FOUND,
        started_task_id: settings.taskId,
        alarm_kind: 'adopted',
        alarm_sequence: task.row.alarm_sequence,
        alarm_since: runsSince,
        alarm_says: sayAdopted(operator.name, settings.taskId),
        heard_at: seconds === null ? null : now,
        next_ask_at: now + ASK_AGAIN_MS,
      }),
    )
  })
}

/** Says in a row that what runs was found, and that nothing heard before says otherwise. */
const FOUND = { ended: null, heard_stop: null } as const satisfies TaskChange

function requireAlarm(task: KnownTask, { kind, sequence }: AdoptBody): void {
  const { alarm_kind, alarm_sequence, in_flight_id, uncertain_id } = task.row
  const isOpen = in_flight_id !== null || uncertain_id !== null || task.waiting.length > 0
  if (isOpen) throw new Failure('stale-sequence', 'A request has no outcome yet. Wait for it.', toTask(task))
  if (alarm_kind === kind && alarm_sequence === sequence) return
  throw new Failure('stale-sequence', 'What is on air has changed meanwhile.', toTask(task))
}

async function findTake({ trx }: ShowWrite, { show_id, alarm_sequence }: TaskRow): Promise<RequestRow | undefined> {
  const named = await findNamed(trx, show_id, alarm_sequence)
  return named?.action === 'StartMix' && named.document !== null ? named : undefined
}

/** Makes a take the program that ZEGOCLOUD executed late, or after it had refused it. */
async function adoptOurs(write: ShowWrite, task: KnownTask, take: RequestRow, now: number): Promise<KnownTask> {
  const request = await saveRequest(write, take, {
    state: 'accepted',
    settled_by: null,
    explanation: SAYS.adopted,
    answered_at: take.answered_at ?? now,
    runs_at: take.runs_at ?? now,
  })
  const change = {
    ...NO_ALARM,
    ...NO_AGAIN,
    ...NO_RETRY,
    ...FOUND,
    started_task_id: settingsOf(take).taskId,
    running: 1,
    program_id: take.id,
    started_at: task.row.started_at ?? notNull(request.answered_at),
    heard_at: now,
    missed_turns: 0,
    next_ask_at: now + ASK_AGAIN_MS,
  }
  return saveTask(write, task, change, [request])
}
