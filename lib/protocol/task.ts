import { LayoutDocument } from '@/lib/layout/document'
import { ShowSettings } from '@/lib/layout/show'
import * as z from '@/lib/shared/schema'
import { Confirmed, Person, PlayAddresses } from './request'

/** Holds what ZEGOCLOUD last accepted, as it was then: later edits of the layout do not change it. */
export const Program = z.object({
  requestId: z.string(),
  sequence: z.number(),
  layoutId: z.string(),
  layoutName: z.string(),
  layoutRevision: z.number(),
  acceptedAt: z.number(),
  by: Person,
  playInfo: z._default(z.array(PlayAddresses), () => []),
  /** Says when it was accepted first, where it was put back on air as it was; else null. */
  asOf: z._default(z.nullable(z.number()), null),
  document: LayoutDocument,
  /** Holds it with those who were left out since they were not there, and join when they are; null where nobody was. */
  wanted: z._default(z.nullable(LayoutDocument), null),
  settings: ShowSettings,
})
export type Program = z.infer<typeof Program>

/**
 * Describes a refused request that the server retries: `requestId` is the one that a person made, `tries` how often it
 * was sent again so far, at most `of` times. A `nextTryAt` in the past means that a try is being made. `says` is the
 * refusal.
 */
export const Retrying = z.object({
  requestId: z.string(),
  action: z.enum(['StartMix', 'StopMix']),
  layoutId: z.nullable(z.string()),
  layoutName: z.nullable(z.string()),
  tries: z.number(),
  of: z.number(),
  nextTryAt: z.number(),
  says: z.string(),
})
export type Retrying = z.infer<typeof Retrying>

/** Describes a take that waits until its sources are back. `says` which, of whom. */
export const Armed = z.object({ id: z.string(), layoutId: z.string(), by: Person, says: z.string() })
export type Armed = z.infer<typeof Armed>

/**
 * Says why what is on air is not what was accepted last: someone else started the task (`others`), started it anew
 * (`restarted`), or runs it before our first take (`runs`); or ZEGOCLOUD executed an older request of ours late,
 * or one that it had refused (`late`). `adopted`: an operator accepted what someone else runs, whose picture is not
 * known. `sequence` is that of the other request, null where nobody said it.
 */
export const Alarm = z.object({
  kind: z.enum(['others', 'restarted', 'runs', 'late', 'adopted']),
  sequence: z.nullable(z.number()),
  since: z.number(),
  says: z.string(),
})
export type Alarm = z.infer<typeof Alarm>

/**
 * Says since when nobody has said that the running task still runs, although ZEGOCLOUD was asked. `isUnknown` once that
 * was so often that it may have ended unseen.
 */
export const Unheard = z.object({ since: z.number(), isUnknown: z.boolean() })
export type Unheard = z.infer<typeof Unheard>

/**
 * Holds a show's mix task as far as we know it. `sequence` is the last one claimed, 0 before the first. `runsAt` says
 * when the task was found to run after the program was accepted; `confirmed`, that a callback named the program's
 * sequence. `inFlight` is the request being sent. `uncertain` is set while an `unknown` request is unsettled: what is
 * on air may be the program or what that request asked for, and `says` names them. `nextTryAt` null means that the
 * retries are over; a time in the past, that a try is being made.
 */
export const Task = z.object({
  showId: z.string(),
  sequence: z.number(),
  running: z.boolean(),
  startedAt: z.nullable(z.number()),
  program: z.nullable(Program),
  runsAt: z._default(z.nullable(z.number()), null),
  confirmed: z.nullable(Confirmed),
  alarm: z._default(z.nullable(Alarm), null),
  unheard: z._default(z.nullable(Unheard), null),
  inFlight: z.nullable(z.string()),
  uncertain: z.nullable(
    z.object({
      requestId: z.string(),
      action: z.enum(['StartMix', 'StopMix']),
      layoutId: z.nullable(z.string()),
      layoutName: z.nullable(z.string()),
      since: z.number(),
      tries: z.number(),
      nextTryAt: z.nullable(z.number()),
      says: z.string(),
    }),
  ),
  retrying: z._default(z.nullable(Retrying), null),
  armed: z._default(z.nullable(Armed), null),
  /** Says why an armed take was given up without a hand; null otherwise, and once something was taken. */
  disarmed: z._default(z.nullable(z.string()), null),
  /** Mixdesk takes nothing by itself until an operator takes. */
  held: z._default(z.boolean(), false),
  /** Says why the task is off although nobody stopped it here, for example that ZEGOCLOUD ended it; null otherwise. */
  ended: z.nullable(z.string()),
})
export type Task = z.infer<typeof Task>

/** Lists the fields of a task that is off air, with nothing to say about it. */
export const OFF_AIR = {
  running: false,
  startedAt: null,
  program: null,
  runsAt: null,
  confirmed: null,
  alarm: null,
  unheard: null,
  inFlight: null,
  uncertain: null,
  retrying: null,
  armed: null,
  disarmed: null,
  held: false,
  ended: null,
} as const satisfies Partial<Task>

/** Holds a task in an event, without `program` where that has not changed. */
export const TaskNews = z.object({ ...Task.shape, program: z.optional(z.nullable(Program)) })
export type TaskNews = z.infer<typeof TaskNews>
