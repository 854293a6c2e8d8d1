import { SETTLE_MS } from '@/lib/mix/missing'
import { MIXDESK } from '@/lib/protocol/request'
import { followed } from '@/lib/server/rows/next-sequence'
import { notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import type { TaskChange } from '@/lib/server/rows/save-task'
import { CERTAIN, NO_AGAIN, NO_ALARM, NOT_RUNNING } from '@/lib/server/rows/task-row'
import { settingsOf } from '@/lib/server/rows/to-task'

type Accepted = Readonly<{ request: RequestRow; task: TaskRow; now: number }>

/** The first question whether the task really runs, or really ended, comes this long after an accepted answer. */
export const FIRST_ASK_MS = 2_000

/**
 * An accepted request has replaced whatever ran, so that the alarm ends. It stays where somebody's start was heard of
 * while the request was on its way, because nobody knows which of the two came last. A higher sequence was heard of
 * then, unless it is too high for ours to follow.
 */
function afterAccepted({ task, request, now }: Accepted): TaskChange {
  const isHigher = followed(task.alarm_sequence ?? 0) > notNull(request.sequence)
  const since = task.alarm_kind === 'others' ? notNull(task.alarm_since) : 0
  const isMeanwhile = notNull(request.sent_at) < since && since <= now
  return isHigher || isMeanwhile ? {} : NO_ALARM
}

/** Returns the changes that an accepted start makes to its task. */
export const started = (known: Accepted): TaskChange => {
  const { task, request, now } = known
  // Of a stop that was heard of while the start was on its way nobody knows whether it came before or after.
  const isHeard = task.heard_sequence === request.sequence || task.heard_stop !== null
  return {
    ...CERTAIN,
    ...afterAccepted(known),
    started_task_id: settingsOf(request).taskId,
    running: 1,
    started_at: task.running ? task.started_at : now,
    program_id: request.id,
    ended: null,
    heard_at: now,
    missed_turns: 0,
    // A callback has come by then most of the time; otherwise the operator need not wait for the usual turn.
    next_ask_at: isHeard ? now : now + FIRST_ASK_MS,
    heard_stop: null,
    look_at: now + SETTLE_MS,
    ...(request.operator_id !== MIXDESK.id && request.sound_of === null && { held: 0 }),
  }
}

/** Returns the changes that end a run. `ended` says why, where no operator stopped it. */
export const stopped = (ended: string | null = null): TaskChange => ({
  ...CERTAIN,
  ...NOT_RUNNING,
  ...NO_AGAIN,
  ended,
  next_ask_at: null,
  heard_sequence: null,
  heard_stop: null,
})

/**
 * Returns the changes that an accepted stop makes to its task. Mixdesk asks whether the task really ended, at once
 * where a callback came before the answer.
 */
export const stoppedByHand = (known: Accepted): TaskChange => {
  const { heard_stop, alarm_kind, alarm_sequence, alarm_since, alarm_says } = known.task
  return {
    ...stopped(),
    alarm_kind,
    alarm_sequence,
    alarm_since,
    alarm_says,
    ...afterAccepted(known),
    heard_stop,
    next_ask_at: heard_stop === null ? known.now + FIRST_ASK_MS : known.now,
  }
}
