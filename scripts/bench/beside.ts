import { setTimeout as sleep } from 'node:timers/promises'
import type { Show } from '@/lib/protocol/live'
import { startApp } from '../../e2e/testing/app-server'
import { addLayouts } from './documents'
import { median, percentile } from './figures'
import { signedIn } from './signed-in'
import { startStub } from './stub'
import { takesAtOnce } from './takes-at-once'

/**
 * Measures how long a take lasts while someone reloads a large page without pause, against a take alone. Fails where it
 * lasts much longer.
 */

const SHOWS = 1025
const LAYOUTS = 200
const ROUNDS = 4
const TAKES = 60
const MOST_TIMES_ALONE = 1.5
/** A take comes at any moment of a page's work, and not just after the one before. */
const PAUSE_MS = 30

const stub = await startStub()
const app = await startApp({ environment: stub.environment })
try {
  const { send, page } = await signedIn(app, stub.environment)
  for (let index = 2; index < SHOWS; index += 1) await send('POST', '/api/shows', { name: `Bench ${index}` })
  const large = await send<Show>('POST', '/api/shows', { name: 'Large' })
  await addLayouts(send, large.id, LAYOUTS)
  const taken = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: 'Taken' }))
  const [layoutId = ''] = await addLayouts(send, taken.id, 2)

  const take = async () => {
    await sleep(PAUSE_MS * Math.random())
    const began = performance.now()
    await send('POST', `/api/shows/${taken.id}/take`, { layoutId, takeOver: true })
    return performance.now() - began
  }
  const takes = async () => {
    const each: number[] = []
    for (let times = 0; times < TAKES; times += 1) each.push(await take())
    return each
  }
  const beside = async (path: string) => {
    let isOver = false
    let pages = 0
    const reloading = (async () => {
      for (; !isOver; pages += 1) await page(path)
    })()
    const began = performance.now()
    const each = await takes()
    const seconds = (performance.now() - began) / 1000
    isOver = true
    await reloading
    return { each, rate: pages / seconds }
  }

  const pages = ['/shows', `/shows/${large.id}`]
  for (const path of pages) for (let times = 0; times < 30; times += 1) await page(path)
  await takes()
  const alone: number[] = []
  const busy = pages.map(() => ({ each: [] as number[], rate: 0 }))
  // They take turns, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await takes()))
    for (const [index, path] of pages.entries()) {
      const { each, rate } = await beside(path)
      busy[index]?.each.push(...each)
      if (busy[index]) busy[index].rate = rate
    }
  }
  const p50 = median(alone)
  console.log(`  a take alone: p50 ${p50.toFixed(1)} ms, p95 ${percentile(alone, 95).toFixed(1)} ms`)
  const names = [`/shows with ${SHOWS} shows`, `the desk of ${LAYOUTS} layouts`]
  const times = busy.map(({ each, rate }, index) => {
    const ratio = median(each) / p50
    console.log(
      `  while ${names[index]} is reloaded (${rate.toFixed(0)} a second): p50 ${median(each).toFixed(1)} ms, ` +
        `p95 ${percentile(each, 95).toFixed(1)} ms, ${ratio.toFixed(2)} times as long (wanted: at most ${MOST_TIMES_ALONE})`,
    )
    return ratio
  })
  const isMet = times.every((ratio) => ratio <= MOST_TIMES_ALONE)
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1
} finally {
  await app.stop()
  stub.stop()
}
