import { costOf } from '@/lib/protocol/cost'
import type { AccountPrices } from '@/lib/protocol/prices'
import type { RunningTask } from '@/lib/protocol/running-task'

const MINUTE_MS = 60_000

type Cost = Readonly<{ amount: number; currency: string }>

/** Returns for how many minutes a task has run, as far as that is known: one that perhaps runs, until it last did. */
function minutesOf({ since, state, heardAt }: RunningTask, now: number): number | null {
  if (since === null) return null
  const until = state === 'running' ? now : heardAt
  return until === null ? null : Math.max(0, Math.floor((until - since) / MINUTE_MS))
}

/** Estimates what a task has cost, as if its outputs had been these since its start; null where a price is missing. */
function estimate(task: RunningTask, prices: readonly AccountPrices[], now: number): Cost | null {
  const account = prices.find(({ accountId }) => accountId === task.account.id)
  const minutes = minutesOf(task, now)
  if (!account || minutes === null) return null
  const amount = costOf(account.prices, task.outputs, minutes)
  return amount === null ? null : { amount, currency: account.prices.currency }
}

const sayCost = ({ amount, currency }: Cost): string => `${amount.toFixed(2)} ${currency}`

/** Says for example `125 min, about 12.25 RMB`, or the minutes alone where a price is missing. */
export function sayMinutes(task: RunningTask, prices: readonly AccountPrices[], now: number): string {
  const minutes = minutesOf(task, now)
  if (minutes === null) return 'minutes not known'
  const cost = estimate(task, prices, now)
  const says = `${minutes} min${cost ? `, about ${sayCost(cost)}` : ''}`
  return task.state === 'running' ? says : `at least ${says}`
}

/** Adds up all tasks, by currency, and counts those that no price or time is known of. */
export function saySum(tasks: readonly RunningTask[], prices: readonly AccountPrices[], now: number): string {
  const minutes = tasks.reduce((sum, task) => sum + (minutesOf(task, now) ?? 0), 0)
  const costs = tasks.map((task) => estimate(task, prices, now))
  const sums = new Map<string, number>()
  for (const cost of costs) if (cost) sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + cost.amount)
  const amounts = [...sums].map(([currency, amount]) => sayCost({ amount, currency }))
  const without = costs.filter((cost) => cost === null).length
  const all = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}, ${minutes} min`
  if (amounts.length === 0) return all
  return `${all}, about ${amounts.join(' + ')}${without > 0 ? ` and ${without} without a known price` : ''}`
}
