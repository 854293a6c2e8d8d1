import type { ShowWrite } from '@/lib/server/change/change-show'
import type { Reader } from '@/lib/server/db/prepared'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { settingsOf } from '@/lib/server/rows/to-task'
import { sayRunsLate } from '@/lib/server/take/outcome/words'
import { findNamed, lastAccepted } from './find-request'

/** Tells whether the desk says *Off air*, so that a callback about a start of ours contradicts it. */
export const isOffAir = ({ running, program_id, uncertain_id, in_flight_id }: TaskRow): boolean =>
  !running && program_id === null && uncertain_id === null && in_flight_id === null

/** Finds the take that a callback named while the show was off air. It is asked after as it was sent. */
export const findHeardStart = (reader: Reader, { show_id, heard_sequence }: TaskRow): Promise<RequestRow | undefined> =>
  findNamed(reader, show_id, heard_sequence)

/**
 * Records that a take is on air which was taken for ended or never executed: a callback named it, and ZEGOCLOUD says
 * that its task runs. The take that was accepted last is the program again; any other one is an alarm.
 */
export async function believeStart(write: ShowWrite, task: KnownTask, now: number): Promise<void> {
  const start = await findHeardStart(write.trx, task.row)
  if (!start || task.row.alarm_kind !== null) return

  const isFirstHeard = start.confirmed_at === null
  const request = isFirstHeard
    ? await saveRequest(write, start, { runs_at: start.runs_at ?? now, confirmed_at: now, confirmed_by: 'callback' })
    : start
  const started = { started_task_id: settingsOf(start).taskId, ended: null }
  const newest = await lastAccepted(write.trx, start.show_id)
  if (isFirstHeard && newest?.id === start.id) {
    const run = { running: 1, program_id: start.id, started_at: notNull(start.answered_at), heard_at: now }
    await saveTask(write, task, { ...started, ...run }, [request])
    return
  }
  await saveTask(write, task, {
    ...started,
    alarm_kind: 'late',
    alarm_sequence: start.sequence,
    alarm_since: now,
    alarm_says: sayRunsLate(start.layout_name),
  })
}
