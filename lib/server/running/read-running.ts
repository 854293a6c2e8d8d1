import type { RunningTasks } from '@/lib/protocol/running-task'
import type { Context } from '@/lib/server/context'
import { readAccountFacts } from './accounts'
import { readHeardTasks } from './heard-tasks'
import { readAllPrices } from './prices'
import { readShowTasks } from './show-tasks'
import { readStops } from './stops'

type Deps = Pick<Context, 'db' | 'env' | 'now' | 'wakeups'>

/** Reads every task of the accounts that runs as far as is known here, or perhaps runs: shows first, in their order. */
export async function readRunning(context: Deps): Promise<RunningTasks> {
  const facts = await readAccountFacts(context)
  const ours = await readShowTasks(context, facts)
  const heard = await readHeardTasks(context, facts)
  const isOurs = (task: (typeof ours)[number]) =>
    ours.some(({ appId, taskId }) => appId === task.appId && taskId === task.taskId)
  return {
    at: context.now(),
    tasks: [...ours, ...heard.tasks.filter((task) => !isOurs(task))],
    left: heard.left,
    stops: await readStops(context.db),
    prices: await readAllPrices(context.db, facts),
  }
}
