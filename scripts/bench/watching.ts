import { setTimeout as sleep } from 'node:timers/promises'
import type { Layout, Show } from '@/lib/protocol/live'
import { startApp } from '../../e2e/testing/app-server'
import { nextText, startChild } from './child'
import { addLayouts } from './documents'
import { heldMemory, INSPECTED } from './held-memory'
import { listen, type Watcher, watch } from './listen'
import { processorMs } from './process'
import { signedIn } from './signed-in'
import { startStub } from './stub'
import { takesAtOnce } from './takes-at-once'

/**
 * Has 200 desks watch one show, in which each second one layout is taken and ten inputs are moved. Fails where a desk
 * misses an event or is told of one out of order, or takes too much memory, or where telling it of one event costs many
 * times what it costs a server that only writes.
 */

const DESKS = 200
const SECONDS = 20
const EDITS = 10
const MOST_KB = 50
const MOST_TIMES_BARE = 6
/** An edit's event is about as long. */
const BARE_BYTES = 400

const bare = startChild(['scripts/bench/sse-bare.mjs'])
const bareUrl = `http://127.0.0.1:${await nextText(bare)}/`
const stub = await startStub()
const app = await startApp({ environment: { ...stub.environment, ...INSPECTED } })
const memory = await heldMemory(app.output())
try {
  const { send, cookie } = await signedIn(app, stub.environment)
  const show = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: 'Watched' }))
  const [layoutId = ''] = await addLayouts(send, show.id, 1)
  const [layout] = await send<Layout[]>('GET', `/api/shows/${show.id}/layouts`)
  let revision = layout?.revision ?? 0
  let x = 0

  await offer()
  const alone = await offer()
  const before = await memory.mb()
  const desks: Watcher[] = []
  for (let index = 0; index < DESKS; index += 1) {
    const desk = watch(`${app.url}/api/events?show=${show.id}`, cookie)
    desks.push(desk)
    await desk.caughtUp
  }
  const kb = (1000 * ((await memory.mb()) - before)) / DESKS
  const watched = await offer()
  const last = await settled(desks)
  const wrong = desks.flatMap((desk) => desk.wrong() ?? (desk.last() === last ? [] : `it ends with ${desk.last()}`))
  const events = watched.events(desks)
  const each = (watched.ms - alone.ms) / (events * DESKS)
  const least = await leastOf(events)
  console.log(
    `  ${events} events for each of ${DESKS} desks; ${wrong.length} desks missed one or heard it out of order`,
  )
  for (const why of new Set(wrong)) console.log(`  ${why}`)
  console.log(`  a desk holds ${kb.toFixed(1)} kB (wanted: at most ${MOST_KB})`)
  console.log(`  one event to one desk: ${(1000 * each).toFixed(1)} µs of processor time`)
  console.log(`  a server that only writes: ${(1000 * least).toFixed(1)} µs`)
  console.log(`  ${(each / least).toFixed(1)} times as much (wanted: at most ${MOST_TIMES_BARE})`)
  const isMet = events > 0 && wrong.length === 0 && kb <= MOST_KB && each <= MOST_TIMES_BARE * least
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1
  for (const desk of desks) desk.close()

  /** Offers takes and edits at their pace, and returns the processor time of the app meanwhile. */
  async function offer() {
    const from = processorMs(app.pid)
    const began = performance.now()
    const pause = 1000 / (EDITS + 1)
    for (let turn = 0; turn < SECONDS * (EDITS + 1); turn += 1) {
      await sleep(Math.max(0, began + turn * pause - performance.now()))
      await (turn % (EDITS + 1) === 0 ? take() : edit())
    }
    const ms = processorMs(app.pid) - from
    return { ms, events: (all: readonly Watcher[]) => Math.min(...all.map((desk) => desk.heard())) }
  }

  async function take() {
    await send('POST', `/api/shows/${show.id}/take`, { layoutId, takeOver: true })
  }

  async function edit() {
    const to = (x + 2) % 400
    const diff = { added: {}, updated: { 'in-0': { x: [x, to] } }, removed: {} }
    const changed = await send<Layout>('PATCH', `/api/layouts/${layoutId}`, { revision, diff })
    revision = changed.revision
    x = to
  }
} finally {
  memory.close()
  await app.stop()
  stub.stop()
  bare.kill()
}

/** Returns the processor time, in ms, that one event for one listener takes where a server only writes. */
async function leastOf(events: number): Promise<number> {
  const mark = 'x'.repeat(BARE_BYTES)
  const listeners = Array.from({ length: DESKS }, () => listen(bareUrl, '', mark))
  for (const listener of listeners) await listener.caughtUp
  const from = processorMs(bare.pid ?? 0)
  for (let index = 1; index <= events; index += 1) {
    await sleep(1000 / (EDITS + 1))
    await fetch(bareUrl, { method: 'POST', body: `id: ${index}\ndata: ${mark}\n\n` })
  }
  const ms = processorMs(bare.pid ?? 0) - from
  for (const listener of listeners) listener.close()
  return ms / (events * DESKS)
}

/** Resolves to the newest event's number, once no desk hears of anything more. */
async function settled(desks: readonly Watcher[]): Promise<number> {
  const sum = () => desks.reduce((all, desk) => all + desk.heard(), 0)
  for (let heard = -1; heard !== sum(); ) {
    heard = sum()
    await sleep(1000)
  }
  return Math.max(...desks.map((desk) => desk.last()))
}
