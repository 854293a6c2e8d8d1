import * as z from '@/lib/shared/schema'
import { AccountPrices } from './prices'

/** Names where a mix goes, and its size in pixels. */
export const RunningOutput = z.object({ name: z.string(), width: z.number(), height: z.number() })
export type RunningOutput = z.infer<typeof RunningOutput>

/**
 * Tells of a task that runs under an account, or perhaps does. Times are in Unix ms by the server's clock.
 *
 * `state` is `running` only where that is known, else `perhaps`, with why in `says`. `picture` says of inputs and
 * outputs whether they are what runs, what ran as far as was known last, or not known at all.
 */
export const RunningTask = z.object({
  appId: z.number(),
  taskId: z.string(),
  account: z.object({ id: z.nullable(z.string()), name: z.string() }),
  /** It is null for a task that belongs to no show here. */
  show: z.nullable(z.object({ id: z.string(), name: z.string() })),
  state: z.enum(['running', 'perhaps']),
  says: z.nullable(z.string()),
  since: z.nullable(z.number()),
  /** Says when it was last known to run; null where it never was. */
  heardAt: z.nullable(z.number()),
  picture: z.enum(['known', 'last', 'unknown']),
  inputs: z.array(z.string()),
  outputs: z.array(RunningOutput),
  /** Says why it may be forgotten: idle or orphaned. */
  warnings: z.array(z.string()),
  /** The last sequence that the show claimed: a stop of this task believes it. */
  sequence: z.number(),
})
export type RunningTask = z.infer<typeof RunningTask>

/** Tells of a stop of a task without a show. Those of shows are in their histories. */
export const HeardStop = z.object({
  id: z.string(),
  taskId: z.string(),
  state: z.enum(['sending', 'accepted', 'rejected', 'unknown']),
  by: z.string(),
  createdAt: z.number(),
  explanation: z.nullable(z.string()),
})
export type HeardStop = z.infer<typeof HeardStop>

/** `at` is the server's time. `left` counts the tasks without a show that are not listed, because they are too many. */
export const RunningTasks = z.object({
  at: z.number(),
  tasks: z.array(RunningTask),
  left: z.number(),
  stops: z.array(HeardStop),
  prices: z.array(AccountPrices),
})
export type RunningTasks = z.infer<typeof RunningTasks>

/** Names one task on a page. Two accounts may use the same TaskId. */
export const keyOf = ({ appId, taskId, show }: Pick<RunningTask, 'appId' | 'taskId' | 'show'>): string =>
  show ? `show ${show.id}` : `task ${appId} ${taskId}`

/** Returns what people call a task: its show, or its TaskId where it has none. */
export const nameOf = ({ show, taskId }: Pick<RunningTask, 'show' | 'taskId'>): string => show?.name ?? `task ${taskId}`
