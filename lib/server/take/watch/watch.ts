import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '@/lib/server/context'
import { isTrouble } from '@/lib/server/db/trouble'
import { noteFollowed } from '@/lib/server/running/followed'
import type { Chance, Job } from './job'
import { findJobs } from './jobs'
import { prune } from './prune'
import { clearLeftovers } from './recover'

const CHECK_EVERY_MS = 500
const PRUNE_EVERY_MS = 60_000

/**
 * Runs the background loop of a process: it settles requests without an answer, asks after running tasks and lists
 * watched rooms. Several processes share the work through the database. It ends when `signal` is aborted and its last
 * job is done.
 */
export async function startWatching(
  context: Context,
  signal: AbortSignal,
  chance: Chance = Math.random,
): Promise<void> {
  /** The database is in trouble, and the log has said so. */
  let isTroubled = false
  const running = new Map<string, Promise<void>>()
  const run = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work()
      if (name !== 'find jobs') isTroubled = false
    } catch (error) {
      const isTold = isTrouble(error) && isTroubled
      isTroubled = isTrouble(error)
      if (!isTold) context.log.error({ err: error, job: name }, 'a background job failed')
    } finally {
      running.delete(name)
    }
  }
  const startDue = async () => {
    for (const { name, work } of await findJobs(context, chance)) {
      if (!running.has(name)) running.set(name, run(name, work))
    }
  }

  if (context.dialect === 'sqlite') await run('clear leftovers', () => clearLeftovers(context))
  let prunedAt = context.now()
  while (!signal.aborted) {
    await run('find jobs', startDue)
    if (context.now() - prunedAt >= PRUNE_EVERY_MS) {
      prunedAt = context.now()
      await run('prune', () => prune(context))
      await run('note open desks', () => noteFollowed(context))
    }
    await sleep(CHECK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {})
  }
  await Promise.all(running.values())
}

/** Does everything that is due, once: the loop's work at a moment that a test chooses. */
export async function watchOnce(context: Context, chance: Chance): Promise<void> {
  const jobs: Job[] = await findJobs(context, chance)
  await Promise.all(jobs.map(({ work }) => work()))
}
