import { setTimeout as sleep } from 'node:timers/promises'
import type { Layout, Show } from '@/lib/protocol/live'
import { startApp } from '../../e2e/testing/app-server'
import { nextText, startChild } from './child'
import { documentOf } from './documents'
import { median } from './figures'
import { type Listener, listen } from './listen'
import { processorMs } from './process'
import { signedIn } from './signed-in'
import { startStub } from './stub'
import { takesAtOnce } from './takes-at-once'

/**
 * Measures what it costs to tell many desks of one event, against a server that writes and does nothing else, and how a
 * take fares while all of them come back at once. Fails where one costs many times the other.
 */

const DESKS = 200
const EVENTS = 100
const LAYOUTS = 20
const MOST_TIMES_BARE = 6
const MOST_TIMES_ALONE = 2
/** A desk that lost the server waits about this long before it connects again (lib/editor/sync/live.ts). */
const PAUSE_MS = 1_000
/** This is a quarter of what it took when each desk read and wrote the show for itself; half of it is the pause. */
const MOST_BACK_MS = 2_950

const bare = startChild(['scripts/bench/sse-bare.mjs'])
const barePort = await nextText(bare)
const stub = await startStub()
const app = await startApp({ environment: stub.environment })
try {
  const { send, cookie } = await signedIn(app, stub.environment)
  const { show, layoutId } = await makeShow()
  const address = `${app.url}/api/events?show=${show.id}`
  const follow = () => listen(address, cookie, '"show.changed"')
  let { revision } = show
  const rename = async () => {
    const changed = await send<Show>('PATCH', `/api/shows/${show.id}`, { revision, name: `Name ${revision}` })
    revision = changed.revision
  }

  const desks = await all(follow)
  const ours = await delivery(app.pid, desks, rename)
  for (const desk of desks) desk.close()
  await sleep(500)

  const text = `id: 1\ndata: ${JSON.stringify({ change: { type: 'show.changed', show } })}\n\n`
  const url = `http://127.0.0.1:${barePort}/`
  const listeners = await all(() => listen(url, '', '"show.changed"'))
  const least = await delivery(
    bare.pid ?? 0,
    listeners,
    async () => void (await fetch(url, { method: 'POST', body: text })),
  )
  for (const listener of listeners) listener.close()
  console.log(`  one event to one of ${DESKS} desks: ${(ours * 1000).toFixed(0)} µs of processor time`)
  console.log(`  a server that only writes: ${(least * 1000).toFixed(0)} µs`)
  console.log(`  ${(ours / least).toFixed(1)} times as much (wanted: at most ${MOST_TIMES_BARE})`)

  const take = async () => {
    const began = performance.now()
    await send('POST', `/api/shows/${show.id}/take`, { layoutId, takeOver: true })
    return performance.now() - began
  }
  for (let times = 0; times < 20; times += 1) await take()
  const alone: number[] = []
  for (let times = 0; times < 50; times += 1) alone.push(await take())
  const args = ['--import', 'tsx', 'scripts/bench/returning.ts', address, String(DESKS), String(PAUSE_MS)]
  const returning = startChild(args, { COOKIE: cookie })
  await nextText(returning)
  const began = performance.now()
  const first = nextText(returning)
  returning.stdin.write('go\n')
  await first
  const beside: number[] = []
  let isOver = false
  const back = nextText(returning).finally(() => {
    isOver = true
  })
  while (!isOver) beside.push(await take())
  await back
  const backMs = performance.now() - began
  console.log(
    `  ${DESKS} desks come back: the last one after ${(backMs / 1000).toFixed(2)} s (wanted: at most ${MOST_BACK_MS / 1000})`,
  )
  const times = median(beside) / median(alone)
  console.log(
    `  a take alone: p50 ${median(alone).toFixed(1)} ms; meanwhile: p50 ${median(beside).toFixed(1)} ms and at most ${Math.max(...beside).toFixed(0)} ms in ${beside.length}, ${times.toFixed(1)} times as long (wanted: at most ${MOST_TIMES_ALONE})`,
  )
  returning.kill()
  const isMet = ours <= least * MOST_TIMES_BARE && times <= MOST_TIMES_ALONE && backMs <= MOST_BACK_MS
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1

  async function makeShow() {
    const show = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: 'Followed' }))
    const document = documentOf(9)
    const made: Layout[] = []
    for (let index = 0; index < LAYOUTS; index += 1) {
      made.push(await send<Layout>('POST', `/api/shows/${show.id}/layouts`, { name: `Layout ${index}`, document }))
    }
    return { show: await send<Show>('GET', `/api/shows/${show.id}`), layoutId: made[0]?.id ?? '' }
  }
} finally {
  await app.stop()
  bare.kill()
  stub.stop()
}

async function all(open: () => Listener): Promise<Listener[]> {
  const listeners: Listener[] = []
  for (let index = 0; index < DESKS; index += 1) {
    const listener = open()
    await listener.caughtUp
    listeners.push(listener)
  }
  return listeners
}

/**
 * Returns the processor time, in milliseconds, that a process spends on one event for one listener, its cause included.
 */
async function delivery(pid: number, listeners: readonly Listener[], cause: () => Promise<void>): Promise<number> {
  const heard = () => listeners.reduce((sum, listener) => sum + listener.heard(), 0)
  const from = heard()
  const before = processorMs(pid)
  for (let events = 1; events <= EVENTS; events += 1) {
    await cause()
    while (heard() < from + events * listeners.length) await sleep(5)
  }
  return (processorMs(pid) - before) / (EVENTS * listeners.length)
}
