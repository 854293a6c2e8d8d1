import { describe, expect, it } from 'vitest'
import { costOf } from '@/lib/protocol/cost'
import { type AccountPrices, NO_PRICES, Prices } from '@/lib/protocol/prices'
import type { RunningTask } from '@/lib/protocol/running-task'
import { sayMinutes, saySum } from './cost-words'

/** The official prices of the contract, section 4. */
const OFFICIAL: Prices = { currency: 'RMB', sound: 7, p360: 12, p720: 25, p1080: 98, above: null }
const MINUTES_MS = 1000 * 60_000

const at = (width: number, height: number) => ({ name: 'main', width, height })
const taskOf = (fields: Partial<RunningTask> = {}): RunningTask => ({
  appId: 1,
  taskId: 'news',
  account: { id: 'default', name: 'Sandbox' },
  show: { id: 'news', name: 'News' },
  state: 'running',
  says: null,
  since: 0,
  heardAt: 0,
  picture: 'known',
  inputs: [],
  outputs: [at(1280, 720)],
  warnings: [],
  sequence: 1,
  ...fields,
})
const priced = (prices: Partial<Prices> = {}): AccountPrices[] => [
  { accountId: 'default', name: 'Sandbox', revision: 1, prices: { ...OFFICIAL, ...prices } },
]

describe('1000 minutes cost', () => {
  it.each([
    { outputs: [at(1, 1)], cost: 7, why: 'sound alone' },
    { outputs: [at(640, 360)], cost: 12, why: '360p' },
    { outputs: [at(642, 360)], cost: 25, why: 'a column more than 360p' },
    { outputs: [at(720, 1280)], cost: 25, why: 'an upright 720p counts like a wide one' },
    { outputs: [at(1920, 1080)], cost: 98, why: '1080p' },
    { outputs: [at(1920, 1080), at(640, 360), at(1, 1)], cost: 117, why: 'outputs are added up' },
    { outputs: [at(2560, 1440)], cost: null, why: 'nobody said what a larger one costs' },
    { outputs: [at(640, 360), at(2560, 1440)], cost: null, why: 'one price is missing' },
    { outputs: [], cost: null, why: 'the outputs are not known' },
  ])('$cost: $why', ({ outputs, cost }) => {
    expect(costOf(OFFICIAL, outputs, 1000)).toBe(cost)
  })
})

it.each([
  { task: taskOf(), prices: priced(), says: '1000 min, about 25.00 RMB', why: 'all is known' },
  { task: taskOf(), prices: [], says: '1000 min', why: 'the account has no prices' },
  {
    task: taskOf({ state: 'perhaps', heardAt: MINUTES_MS / 2 }),
    prices: priced(),
    says: 'at least 500 min, about 12.50 RMB',
    why: 'it was last known to run then',
  },
  { task: taskOf({ since: null }), prices: priced(), says: 'minutes not known', why: 'nobody said since when it runs' },
])('says "$says": $why', ({ task, prices, says }) => {
  expect(sayMinutes(task, prices, MINUTES_MS)).toBe(says)
})

it('adds up by currency, and counts what it cannot', () => {
  const dollars = { accountId: 'b', name: 'B', revision: 1, prices: { ...OFFICIAL, currency: 'USD', p720: 4 } }
  const tasks = [taskOf(), taskOf(), taskOf({ account: { id: 'b', name: 'B' } }), taskOf({ outputs: [] })]
  expect(saySum(tasks, [...priced(), dollars], MINUTES_MS)).toBe(
    '4 tasks, 4000 min, about 50.00 RMB + 4.00 USD and 1 without a known price',
  )
  expect(saySum(tasks, [], MINUTES_MS)).toBe('4 tasks, 4000 min')
})

it.each([
  { wrong: { sound: -1 }, why: 'a price below nothing' },
  { wrong: { p360: Number.NaN }, why: 'a price that is no number' },
  { wrong: { p720: 1e9 }, why: 'a price beyond belief' },
  { wrong: { currency: '' }, why: 'no currency' },
  { wrong: { currency: '<b>RMB' }, why: 'a currency of signs' },
  { wrong: { p480: 3 }, why: 'a tier that there is not' },
])('refuses $why', ({ wrong }) => {
  expect(Prices.safeParse({ ...NO_PRICES, ...wrong }).success).toBe(false)
})
