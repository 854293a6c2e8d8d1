import { setTimeout as sleep } from 'node:timers/promises'
import type { Show } from '@/lib/protocol/live'
import type { PastRequest } from '@/lib/protocol/past-request'
import type { Task } from '@/lib/protocol/task'
import { startApp } from '../../e2e/testing/app-server'
import { heldMemory, INSPECTED } from './held-memory'
import { seeded, shuffled } from './seeded'
import { type Act, makeActs } from './show-acts'
import { type Send, signedIn } from './signed-in'

/**
 * Plays six hours of a show as fast as they go: takes, edits, people who come and go, and one take of a hundred that
 * goes wrong. Fails where at the end the desk and the sandbox name different things on air, where a sequence did not
 * rise or a request has no known end, or where the last hour holds more memory than the second did.
 */

const HOURS = 6
const COUNTS: Readonly<Record<Act, number>> = { take: 2_000, edit: 5_000, come: 300, fault: 20 }
const MOST_GROWTH = 1.1
/** Nothing waits longer for ZEGOCLOUD, so that what goes wrong costs the bench little time. */
const TIMEOUT_MS = 400
/** What is uncertain settles by itself within this time. */
const SETTLED_MS = 60_000
/** Each page of the history holds so many rows. */
const PAGE = 200

type Sandbox = Readonly<{ tasks: readonly Readonly<{ taskId: string; sequence: number | null }>[] }>

const environment = { LOG_LEVEL: 'error', ZEGO_TIMEOUT_MS: String(TIMEOUT_MS), REQUESTS_KEPT: '20000', ...INSPECTED }
const app = await startApp({ environment })
const memory = await heldMemory(app.output())
try {
  const { send } = await signedIn(app, {})
  const { show, acts, refused } = await makeActs(send, 12)
  const all = (Object.keys(COUNTS) as Act[]).flatMap((act) => Array.from({ length: COUNTS[act] }, () => act))
  const script = shuffled(all, seeded(57))
  const held: number[] = []
  for (let hour = 0; hour < HOURS; hour += 1) {
    const share = script.slice((hour * script.length) / HOURS, ((hour + 1) * script.length) / HOURS)
    for (const act of share) await acts[act]()
    held.push(await memory.mb())
  }
  const growth = (held.at(-1) ?? Number.NaN) / (held[1] ?? Number.NaN)
  console.log(`  megabytes held after each hour: ${held.map((mb) => mb.toFixed(1)).join(', ')}`)
  console.log(`  the last hour holds ${growth.toFixed(2)} times as much as the second (wanted: at most ${MOST_GROWTH})`)
  for (const [why, times] of refused) console.log(`  not taken ${times} times: ${why}`)
  const wrong = [...(await wrongOnAir(send, show)), ...wrongRequests(await history(send, show.id))]
  for (const each of wrong) console.log(`  ${each}`)
  const isMet = wrong.length === 0 && growth <= MOST_GROWTH
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1
} finally {
  memory.close()
  await app.stop()
}

async function wrongOnAir(send: Send, { id, settings: { taskId } }: Show): Promise<string[]> {
  const until = Date.now() + SETTLED_MS
  for (;;) {
    const { inFlight, uncertain, alarm, program } = await send<Task>('GET', `/api/shows/${id}/task`)
    const { tasks } = await send<Sandbox>('GET', '/sandbox/control')
    const theirs = tasks.find((task) => task.taskId === taskId)?.sequence
    if (!inFlight && !uncertain && !alarm && program?.sequence === theirs) return []
    if (Date.now() > until) return [`the desk says sequence ${program?.sequence}, the sandbox has ${theirs}`]
    await sleep(500)
  }
}

/** Reads all of the show's requests, the oldest first. */
async function history(send: Send, showId: string): Promise<PastRequest[]> {
  const requests: PastRequest[] = []
  for (;;) {
    const before = requests.length > 0 ? `&before=${requests.at(-1)?.id}` : ''
    const page = await send<PastRequest[]>('GET', `/api/shows/${showId}/requests?limit=${PAGE}${before}`)
    requests.push(...page)
    if (page.length < PAGE) return requests.reverse()
  }
}

function wrongRequests(requests: readonly PastRequest[]): string[] {
  const sequences = requests.flatMap(({ sequence }) => sequence ?? [])
  const falling = sequences.filter((sequence, index) => sequence <= (sequences[index - 1] ?? 0))
  const open = requests.filter(({ state }) => state === 'waiting' || state === 'sending')
  const unexplained = requests.filter(({ state, explanation }) => state === 'unknown' && !explanation)
  const states = new Map<string, number>()
  for (const { state } of requests) states.set(state, (states.get(state) ?? 0) + 1)
  console.log(`  ${requests.length} requests: ${[...states].map(([state, times]) => `${times} ${state}`).join(', ')}`)
  return [
    ...falling.map((sequence) => `sequence ${sequence} did not rise`),
    ...open.map(({ id, state }) => `request ${id} is still ${state}`),
    ...unexplained.map(({ id }) => `request ${id} is unknown, and nothing says why`),
  ]
}
