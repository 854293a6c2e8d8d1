import type { ShowSettings } from '@/lib/layout/show'
import type { Confirmed, PlayAddresses } from '@/lib/protocol/request'
import { Alarm, type Program, type Retrying, type Task } from '@/lib/protocol/task'
import { storedDocument, storedPlayInfo, storedSettings } from '@/lib/server/db/stored'
import { toArmed } from './armed'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from './rows'
import { toUnheard } from './unheard'

/** A try to settle an unknown request that is refused for a reason that may pass is repeated at most this often. */
export const MAX_TRIES = 5

/** A request that is refused for a reason that may pass is retried at most this often, within 3 s (decision 016). */
export const MAX_RETRIES = 2

export function toTask({ row, program, uncertain, refused }: KnownTask): Task {
  return {
    showId: row.show_id,
    sequence: row.sequence,
    running: row.running !== 0,
    startedAt: row.started_at,
    program: program ? toProgram(program) : null,
    runsAt: program?.runs_at ?? null,
    confirmed: program ? toConfirmed(program) : null,
    alarm: toAlarm(row),
    unheard: toUnheard(row),
    inFlight: row.in_flight_id,
    uncertain: uncertain
      ? {
          requestId: uncertain.id,
          action: uncertain.action,
          layoutId: uncertain.layout_id,
          layoutName: uncertain.layout_name,
          since: row.uncertain_since ?? uncertain.created_at,
          tries: row.uncertain_tries,
          nextTryAt: row.next_try_at,
          says: row.uncertain_says ?? '',
        }
      : null,
    retrying: refused ? toRetrying(row, refused) : null,
    armed: toArmed(row),
    disarmed: row.disarmed,
    held: row.held !== 0,
    ended: row.ended,
  }
}

const toAlarm = ({ alarm_kind, alarm_sequence, alarm_since, alarm_says }: TaskRow): Alarm | null =>
  alarm_kind === null
    ? null
    : Alarm.parse({ kind: alarm_kind, sequence: alarm_sequence, since: alarm_since, says: alarm_says })

const toRetrying = (row: TaskRow, { id, action, layout_id, layout_name }: RequestRow): Retrying => ({
  requestId: id,
  action,
  layoutId: layout_id,
  layoutName: layout_name,
  tries: row.retry_tries,
  of: MAX_RETRIES,
  nextTryAt: notNull(row.retry_at),
  says: notNull(row.retry_says),
})

function toProgram(row: RequestRow): Program {
  return {
    requestId: row.id,
    sequence: notNull(row.sequence),
    layoutId: notNull(row.layout_id),
    layoutName: notNull(row.layout_name),
    layoutRevision: notNull(row.layout_revision),
    acceptedAt: notNull(row.answered_at),
    by: { id: row.operator_id, name: row.operator_name },
    playInfo: playInfoOf(row),
    asOf: row.as_of,
    document: storedDocument(notNull(row.document)),
    wanted: row.wanted === null ? null : storedDocument(row.wanted),
    settings: settingsOf(row),
  }
}

export const toConfirmed = ({ sequence, confirmed_at, confirmed_by }: RequestRow): Confirmed | null =>
  confirmed_at === null ? null : { sequence: notNull(sequence), at: confirmed_at, by: notNull(confirmed_by) }

export const playInfoOf = ({ play_info }: RequestRow): PlayAddresses[] =>
  play_info === null ? [] : storedPlayInfo(play_info)

/** These are the show's settings as they were when the request was made. */
export const settingsOf = (row: RequestRow): ShowSettings => storedSettings(notNull(row.settings))
