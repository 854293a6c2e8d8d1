import type { Show } from '@/lib/protocol/live'
import { startApp } from '../../e2e/testing/app-server'
import { addLayouts } from './documents'
import { processorMs } from './process'
import { type Browse, signedIn } from './signed-in'

/**
 * Measures what the server spends on the pages that are reloaded most: the list of many shows against that of few, and
 * the desk of many layouts against that of two. Fails where many cost much more than few.
 */

const SHOWS = 1025
const FEW_SHOWS = 50
const LAYOUTS = 200
const TIMES = 60
const MOST_LIST_KB = 100
const MOST_TIMES_A_DESK = 1.5
const MOST_TIMES_A_LIST = 1.5

const app = await startApp({ environment: { LOG_LEVEL: 'warn' } })
try {
  const { send, page } = await signedIn(app, {})
  const addShows = async (from: number, to: number) => {
    for (let index = from; index < to; index += 1) await send('POST', '/api/shows', { name: `Bench ${index}` })
  }
  await addShows(1, FEW_SHOWS)
  const fewShows = await cost(page, '/shows')
  await addShows(FEW_SHOWS, SHOWS)
  const manyShows = await cost(page, '/shows')
  tell(`/shows with ${FEW_SHOWS} shows`, fewShows)
  tell(`/shows with ${SHOWS} shows`, manyShows)
  const list = manyShows.ms / fewShows.ms
  console.log(`  ${list.toFixed(2)} times as much processor time (wanted: at most ${MOST_TIMES_A_LIST})`)

  const [small, large] = [await makeShow(2), await makeShow(LAYOUTS)]
  // They are measured by turns, so that what else the machine does meets both.
  const costs = [await cost(page, small), await cost(page, large), await cost(page, small), await cost(page, large)]
  const fewLayouts = least(costs[0], costs[2])
  const manyLayouts = least(costs[1], costs[3])
  tell('the desk of a show with 2 layouts', fewLayouts)
  tell(`the desk of a show with ${LAYOUTS} layouts`, manyLayouts)
  const desk = { ms: manyLayouts.ms / fewLayouts.ms, kB: manyLayouts.kB / fewLayouts.kB }
  console.log(
    `  ${desk.ms.toFixed(2)} times the processor time, ${desk.kB.toFixed(2)} times the HTML (wanted: at most ${MOST_TIMES_A_DESK})`,
  )
  const isMet =
    manyShows.kB <= MOST_LIST_KB &&
    list <= MOST_TIMES_A_LIST &&
    desk.ms <= MOST_TIMES_A_DESK &&
    desk.kB <= MOST_TIMES_A_DESK
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1

  async function makeShow(layouts: number): Promise<string> {
    const show = await send<Show>('POST', '/api/shows', { name: `Desk of ${layouts}` })
    await addLayouts(send, show.id, layouts)
    return `/shows/${show.id}`
  }
} finally {
  await app.stop()
}

type Cost = Readonly<{ ms: number; kB: number }>

async function cost(page: Browse, path: string): Promise<Cost> {
  for (let times = 0; times < TIMES / 2; times += 1) await page(path)
  const before = processorMs(app.pid)
  let bytes = 0
  for (let times = 0; times < TIMES; times += 1) bytes = (await page(path)).length
  return { ms: (processorMs(app.pid) - before) / TIMES, kB: bytes / 1000 }
}

function least(a: Cost | undefined, b: Cost | undefined): Cost {
  if (!a || !b) throw new Error('Nothing was measured.')
  return a.ms < b.ms ? a : b
}

function tell(what: string, { ms, kB }: Cost): void {
  console.log(`  ${what}: ${ms.toFixed(1)} ms of processor time, ${kB.toFixed(0)} kB of HTML`)
}
