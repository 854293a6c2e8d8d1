import { randomBytes } from 'node:crypto'
import { Pool } from 'undici'
import { signedQuery } from '@/lib/server/zego/sign'
import { startApp } from '../../e2e/testing/app-server'
import type { Show } from '../../lib/protocol/live'
import type { MixRequest } from '../../lib/protocol/request'
import { databaseBytes } from './database-bytes'
import { addLayouts } from './documents'
import { median, percentile } from './figures'
import { processorMs, residentMb } from './process'
import { type Send, signedIn } from './signed-in'
import { startStub } from './stub'
import { takesAtOnce } from './takes-at-once'

/**
 * Measures what a take adds to a direct signed call to the same local stub, how many takes fit in a second, and what
 * each adds to the database. Prints figures, and fails when fewer fit in, or each adds more, than is wanted. Throws
 * when a task's sequence does not rise.
 */

const SHOWS = 20
const CONCURRENCY = 16
const SINGLE = 300
const BURST = 3000
/** It is a share of the smallest route's rate on the same machine. */
const LEAST_SHARE = 0.3
const MOST_BYTES = 4_000

const stub = await startStub()
const app = await startApp({ environment: stub.environment })
try {
  const { send } = await signedIn(app, stub.environment)
  const layouts = await Promise.all(Array.from({ length: SHOWS }, (_, index) => prepare(send, index)))
  await timed(layouts.length * 3, 1, (index) => take(send, layouts, index))
  await forgetSeen()

  const direct = await timed(SINGLE, 1, directCall())
  const single = await timed(SINGLE, 1, (index) => take(send, layouts, index))
  report('direct signed call to the stub', direct.each)
  report('POST …/take, one at a time', single.each)
  console.log(
    `  added by Mixdesk: p50 ${(median(single.each) - median(direct.each)).toFixed(2)} ms, ` +
      `p99 ${(percentile(single.each, 99) - percentile(direct.each, 99)).toFixed(2)} ms`,
  )
  const health = await timed(BURST, CONCURRENCY, async () => {
    await send('GET', '/api/health')
  })
  console.log(
    `  the same app's /api/health, ${CONCURRENCY} at a time: ${perSecond(health).toFixed(0)} a second: the most that this machine does of the smallest route`,
  )
  const bytesBefore = databaseBytes(app.dataDir)
  const processorBefore = processorMs(app.pid)
  const burst = await timed(BURST, CONCURRENCY, (index) => take(send, layouts, index))
  const share = perSecond(burst) / perSecond(health)
  console.log(
    `  ${BURST} takes over ${SHOWS} shows, ${CONCURRENCY} at a time: ${perSecond(burst).toFixed(0)} a second, ${share.toFixed(2)} times as many (wanted: at least ${LEAST_SHARE})`,
  )
  report('  each of them', burst.each)
  const processor = (processorMs(app.pid) - processorBefore) / BURST
  console.log(`  processor time of the app for each of them: ${processor.toFixed(2)} ms`)
  console.log(`  resident memory of the app after it: ${residentMb(app.pid).join(' + ')} MB`)
  const bytes = (databaseBytes(app.dataDir) - bytesBefore) / BURST
  console.log(`  each adds ${bytes.toFixed(0)} bytes to the database (wanted: at most ${MOST_BYTES})`)
  await requireDistinctSequences()
  const isMet = share >= LEAST_SHARE && bytes <= MOST_BYTES
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1
} finally {
  await app.stop()
  stub.stop()
}

async function prepare(send: Send, index: number): Promise<{ showId: string; layoutId: string }> {
  const show = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: `Bench ${index}` }))
  const [layoutId = ''] = await addLayouts(send, show.id, 1)
  return { showId: show.id, layoutId }
}

async function take(send: Send, layouts: { showId: string; layoutId: string }[], index: number): Promise<void> {
  const target = layouts[index % layouts.length]
  if (!target) throw new Error('no show')
  const row = await send<MixRequest>('POST', `/api/shows/${target.showId}/take`, { layoutId: target.layoutId })
  if (row.state !== 'accepted' && row.state !== 'superseded')
    throw new Error(`The take ended ${row.state}: ${row.explanation}`)
}

function directCall(): () => Promise<void> {
  const pool = new Pool(stub.url, { connections: CONCURRENCY })
  const body = JSON.stringify({ TaskId: 'direct', UserId: 'direct', Sequence: 1, MixInput: [], MixOutput: [] })
  return async () => {
    const now = {
      nonce: randomBytes(8).toString('hex'),
      timestampSeconds: Math.floor(Date.now() / 1000),
      isTest: false,
    }
    const path = `/?${signedQuery(stub.credentials, 'StartMix', now)}`
    const answer = await pool.request({ method: 'POST', path, body, headers: { 'content-type': 'application/json' } })
    await answer.body.json()
  }
}

/** Runs `work` `times` times, `lanes` at once. Returns the milliseconds of each run and of all together. */
async function timed(times: number, lanes: number, work: (index: number) => Promise<void>) {
  const each: number[] = []
  const began = performance.now()
  let next = 0
  const lane = async () => {
    while (next < times) {
      const index = next++
      const from = performance.now()
      await work(index)
      each.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { each, totalMs: performance.now() - began }
}

function perSecond({ each, totalMs }: { each: number[]; totalMs: number }): number {
  return (each.length / totalMs) * 1000
}

function report(name: string, each: number[]): void {
  console.log(`  ${name}: p50 ${median(each).toFixed(2)} ms, p99 ${percentile(each, 99).toFixed(2)} ms`)
}

async function forgetSeen(): Promise<void> {
  await fetch(`${stub.url}seen`)
}

async function requireDistinctSequences(): Promise<void> {
  const seen = (await (await fetch(`${stub.url}seen`)).json()) as Record<string, number[]>
  const tasks = Object.entries(seen).filter(([task]) => task !== 'direct')
  for (const [task, sequences] of tasks) {
    if (sequences.some((sequence, index) => index > 0 && sequence <= (sequences[index - 1] ?? 0))) {
      throw new Error(`Task ${task} was sent a sequence that is not above the one before.`)
    }
  }
  const sent = tasks.reduce((sum, [, sequences]) => sum + sequences.length, 0)
  console.log(`  ${sent} requests seen by the stub over ${tasks.length} tasks: every sequence above the one before`)
}
