import { chromium, type Page } from '@playwright/test'
import { startApp } from '../../e2e/testing/app-server'
import { QUIET } from '../../e2e/testing/quiet-chromium'
import { documentOf } from '../../e2e/testing/show'
import type { Rect, Size } from '../../lib/geometry/rect'
import type { Layout, Show } from '../../lib/protocol/live'
import { bundled } from './bundled'
import { serveEndless } from './endless-flv'
import { median } from './figures'
import { mainThread, type Spent } from './main-thread'
import type { BarePictures } from './pictures-bare'
import { type Send, signedIn } from './signed-in'

/**
 * Measures what nine playing sources on the canvas cost, and sixteen in the roster, in processor time of the page's
 * main thread a second, by turns with a bare page that plays the same streams and paints the same nine into one canvas.
 */

const ON_CANVAS = 9
const IN_ROSTER = 16
const ROUNDS = 5
const TURN_MS = 4_000
const MOST_RATIO = 1.3
const MOST_ADDED = 1.1
const VIEWPORT = { width: 1440, height: 1700 }
const FRAME = { width: 1920, height: 1080 }

const streams = await serveEndless()
const app = await startApp({ environment: { LOG_LEVEL: 'warn' } })
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
try {
  const { send, cookie } = await signedIn(app, {})
  const nine = await measure(ON_CANVAS, await makeShow(send, 'few', 0), cookie)
  const sixteen = await measure(IN_ROSTER, await makeShow(send, 'many', IN_ROSTER), cookie)
  process.exitCode = report(nine, sixteen) ? 0 : 1
} finally {
  await browser.close()
  await app.stop()
  await streams.close()
}

type Figure = Readonly<{ desk: number; bare: number }>

/** A browser opens six connections to one host at most, over HTTP/1.1: each stream has a host of its own. */
function urlOf(index: number): string {
  return `http://127.0.0.${index + 1}:${streams.port}/live/cam-${index}.flv`
}

/** Makes a show that plays its sources: nine fill the frame, and so many are in its room. */
async function makeShow(send: Send, roomId: string, inRoom: number): Promise<string> {
  const made = await send<Show>('POST', '/api/shows', { name: roomId })
  const outputs = made.settings.outputs.map((output) => ({ ...output, ...FRAME }))
  const settings = { ...made.settings, roomId, outputs }
  const show = await send<Show>('PATCH', `/api/shows/${made.id}`, { revision: made.revision, settings })
  const [layout] = await send<Layout[]>('GET', `/api/shows/${show.id}/layouts`)
  if (!layout) throw new Error('A new show has a layout.')
  const places = Array.from({ length: ON_CANVAS }, (_, index) => placeOf(index, FRAME))
  const document = documentOf(
    Object.fromEntries(places.map(({ x, y, width, height }, index) => [`cam-${index}`, [x, y, width, height]])),
  )
  const { background: _, ...added } = document.records
  await send('PATCH', `/api/layouts/${layout.id}`, {
    revision: layout.revision,
    diff: { added, updated: {}, removed: {} },
  })
  const indexes = Array.from({ length: Math.max(ON_CANVAS, inRoom) }, (_, index) => index)
  const addresses = indexes.map((index) => ({
    source: { kind: 'stream', streamId: `cam-${index}` },
    url: urlOf(index),
  }))
  await send('PUT', `/api/shows/${show.id}/pictures`, { revision: 0, moving: true, addresses })
  const live = indexes.slice(0, inRoom).map((index) => ({ roomId, streamId: `cam-${index}`, live: true }))
  if (inRoom > 0) await send('PUT', '/sandbox/control', { streams: live })
  return `/shows/${show.id}`
}

function placeOf(index: number, { width, height }: Size): Rect {
  const column = index % 3
  return { x: (column * width) / 3, y: (((index - column) / 3) * height) / 3, width: width / 3, height: height / 3 }
}

/** Plays so many streams on both pages, and reads by turns what each costs. */
async function measure(count: number, path: string, cookie: string): Promise<Figure> {
  const [desk, bare] = [await openDesk(path, cookie, count), await openBare(count)]
  const rounds: { desk: number[]; bare: number[] } = { desk: [], bare: [] }
  const [ofDesk, ofBare] = [await mainThread(desk), await mainThread(bare)]
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.bare.push(await inASecond(bare, ofBare))
    rounds.desk.push(await inASecond(desk, ofDesk))
  }
  await desk.context().close()
  await bare.context().close()
  return { desk: median(rounds.desk), bare: median(rounds.bare) }
}

async function inASecond(page: Page, spent: Spent): Promise<number> {
  const [before, from] = [await spent(), performance.now()]
  await page.waitForTimeout(TURN_MS)
  return ((await spent()) - before) / ((performance.now() - from) / 1_000)
}

async function openDesk(path: string, cookie: string, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.url }
    }),
  )
  const page = await context.newPage()
  await page.goto(`${app.url}${path}`)
  await page.locator('html[data-all-fetched]').waitFor({ timeout: 120_000 })
  await areServed(page, count)
  return page
}

async function openBare(count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.setContent('<!doctype html><body style="margin: 0"></body>')
  const pane = { width: 900, height: 506 }
  const pictures = Array.from({ length: count }, (_, index) => ({
    url: urlOf(index),
    at: index < ON_CANVAS ? placeOf(index, pane) : null,
  }))
  await page.evaluate(
    (wanted) => {
      window.pictures = wanted
    },
    { pane, pictures } satisfies BarePictures,
  )
  await page.addScriptTag({ content: await bundled('pictures-bare.ts') })
  await areServed(page, count * 2)
  return page
}

/** Waits until so many streams are played, and their first pictures are there. */
async function areServed(page: Page, count: number): Promise<void> {
  for (let waited = 0; streams.open() < count && waited < 60; waited += 1) await page.waitForTimeout(500)
  if (streams.open() < count) throw new Error(`${streams.open()} of ${count} streams are played.`)
  await page.waitForTimeout(TURN_MS)
}

function report(nine: Figure, sixteen: Figure): boolean {
  const ratio = nine.desk / nine.bare
  // What playing seven more streams costs by itself is no cost of the roster.
  const added = (sixteen.desk - (sixteen.bare - nine.bare)) / nine.desk
  const ms = (each: number) => `${each.toFixed(0)} ms`
  console.log(
    `  a second of ${ON_CANVAS} sources on the canvas: ${ms(nine.desk)} of the main thread, bare ${ms(nine.bare)}`,
  )
  console.log(`  with ${IN_ROSTER} in the roster: ${ms(sixteen.desk)}, bare ${ms(sixteen.bare)} for as many streams`)
  console.log(`  the desk takes ${ratio.toFixed(2)} times as much (wanted: at most ${MOST_RATIO})`)
  console.log(`  the roster makes it ${added.toFixed(2)} times as much (wanted: at most ${MOST_ADDED})`)
  const isMet = ratio <= MOST_RATIO && added <= MOST_ADDED
  console.log(isMet ? '  Met.' : '  Not met.')
  return isMet
}
