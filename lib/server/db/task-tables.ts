import type { ColumnType } from 'kysely'
import type { Count, Json } from './columns'

export type TaskTable = {
  show_id: string
  /** The last claimed sequence, which is only ever raised, by compare-and-set. */
  sequence: Count
  running: Count
  started_at: Count | null
  /** The accepted request whose layout is the program. */
  program_id: string | null
  /**
   * The request being sent, and the time until which its sender, or the process that asks before a new try, is believed
   * to be alive.
   */
  in_flight_id: string | null
  in_flight_until: Count | null
  /** The unsettled request, how often it was tried again, and when the next try is due. */
  uncertain_id: string | null
  uncertain_since: Count | null
  uncertain_tries: Count
  /** Counts the tries that ZEGOCLOUD refused. */
  uncertain_refusals: Count
  next_try_at: Count | null
  uncertain_says: string | null
  ended: string | null
  /** The refused request that is being retried, how often it was, and when the next retry is due. */
  retry_id: string | null
  retry_tries: Count
  retry_at: Count | null
  /** Says why it was refused last, and when. */
  retry_code: Count | null
  retry_says: string | null
  refused_at: Count | null
  /** Says when the task's last background try was made, for the common rate of all such tries. */
  tried_at: Count | null
  /** Says when GetMixTaskInfo was last asked about the task. */
  asked_at: Count | null
  /** Says when the next question is due, while the task runs. */
  next_ask_at: Count | null
  /** Says when the running task was last said to run, and how many questions about it were left unanswered since. */
  heard_at: Count | null
  missed_turns: Count
  /** Holds what callbacks said: the newest sequence that started, and why the task stopped (empty without a reason). */
  heard_sequence: Count | null
  heard_stop: string | null
  /** The highest sequence of others that was imported or heard: ours stay above it. */
  sequence_floor: Count
  /**
   * Says why what is on air is not what was accepted last, since when, and whose sequence that is (null where nobody
   * said).
   */
  alarm_kind: string | null
  alarm_sequence: Count | null
  alarm_since: Count | null
  alarm_says: string | null
  /** The TaskId of the last start that was accepted; null before the first. */
  started_task_id: string | null
  /** The accepted request that is sent once more, since an older one may be executed late, and when. */
  again_id: string | null
  again_at: Count | null
  /** The take that waits for a source, when its process last said that it watches, and why another waits no more. */
  armed: Json | null
  armed_seen_at: Count | null
  disarmed: string | null
  /** Says when the room of a running task is looked at next: whether who came or left changes what is on air. */
  look_at: Count | null
  /** Says when Mixdesk last took by itself, since someone came or left. */
  self_at: Count | null
  /** Says that it takes nothing by itself until an operator takes. */
  held: Count
  /** Says when the show's layouts that follow the room are arranged next, whether or not anything runs. */
  follow_at: Count | null
}

export type RequestTable = {
  id: string
  /** Rises with each request of the show. Times may not, since a clock can be set back. */
  number: ColumnType<number, number | undefined, never>
  show_id: string
  /** The account that it was, or will be, sent with: the show's account when the request was made. */
  account_id: string
  action: 'StartMix' | 'StopMix'
  state: string
  sequence: Count | null
  layout_id: string | null
  layout_name: string | null
  layout_revision: Count | null
  /** Holds the layout and the show's settings as they were sent. They are the program once the request is accepted. */
  document: Json | null
  settings: Json | null
  /** Holds the layout with those that were left out, since they were not there; null where nobody was. */
  wanted: Json | null
  operator_id: string
  operator_name: string
  idempotency_key: string | null
  /** Says what the key was first used for, so that another use of it is refused. */
  fingerprint: string | null
  created_at: Count
  sent_at: Count | null
  answered_at: Count | null
  latency_ms: Count | null
  code: Count | null
  message: string | null
  request_id: string | null
  explanation: string | null
  settled_by: string | null
  /** Says where the mix can be watched, once the request is accepted. */
  play_info: Json | null
  retry_of: string | null
  body: Json | null
  /** Says when ZEGOCLOUD was first asked and said that a task runs, after this start was accepted. */
  runs_at: Count | null
  /** Says when a callback named the sequence of an accepted start, or a stop was found to have ended its task. */
  confirmed_at: Count | null
  confirmed_by: 'callback' | 'asking' | null
  /** Says when what a put back sends once more was accepted first; null for a take of a layout as it stood. */
  as_of: Count | null
  /** The number of the request that a take back went back to, from which the next one goes on; else null. */
  back_number: Count | null
  /**
   * The number of the take whose sound alone this one changed: it is no step of a take back, and holds up no hand. It
   * is null for all others.
   */
  sound_of: Count | null
  /** The number of what was on air before Mixdesk took this because someone left; else null. */
  away_from: Count | null
}

/**
 * Holds a task of an AppId that no show here has: what callbacks and questions said of it. `runs` is 1 from a start
 * that was heard until ZEGOCLOUD, asked, says that no such task runs.
 */
export type HeardTaskTable = {
  app_id: Count
  task_id: string
  runs: Count
  /** The name of the deleted show that it belonged to. */
  show_name: string | null
  /** The UserId and room that the start named; empty where it named none. */
  user_id: string
  room_id: string
  /** The highest sequence that was heard: a stop from here is above it. */
  sequence: Count
  since: Count | null
  /** Says when a callback or ZEGOCLOUD, asked, last said that it runs. */
  heard_at: Count | null
  /** Says when ZEGOCLOUD, asked, last said that it runs, with no word of a stop since. */
  proven_at: Count | null
  asked_at: Count | null
  changed_at: Count
}

/** Holds a StopMix of such a task. Those of shows are in `requests`. */
export type HeardStopTable = {
  id: string
  app_id: Count
  account_id: string
  task_id: string
  state: string
  operator_id: string
  operator_name: string
  created_at: Count
  answered_at: Count | null
  code: Count | null
  message: string | null
  request_id: string | null
  explanation: string | null
  body: Json
}

/** Says when somebody last had the desk of a show open. It is written once a minute. */
export type FollowedShowTable = { show_id: string; seen_at: Count }

/** Says who has the desk of a show, and whether for themselves alone (1). Nobody has it without a row. */
export type HeldDeskTable = { show_id: string; person_id: string; person_name: string; since: Count; alone: number }

/** Holds what an account pays (lib/protocol/prices.ts), also the one of the environment. */
export type AccountPricesTable = { account_id: string; revision: Count; prices: Json }

/**
 * Holds callbacks that were taken in, so that a repeat does nothing. They are kept for as long as a repeat could come.
 */
export type CallbackTable = { fingerprint: string; received_at: Count }
