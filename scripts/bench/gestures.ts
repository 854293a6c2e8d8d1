import { chromium, type Page } from '@playwright/test'
import { startApp } from '../../e2e/testing/app-server'
import { QUIET } from '../../e2e/testing/quiet-chromium'
import { bundled } from './bundled'
import { makeShow, type OpenDesk, openDesk, selectTop } from './drag-desk'
import { type BareScene, rectsFor } from './drag-inputs'
import { median } from './figures'
import { drawn, mainThread, type Spent } from './main-thread'
import { signedIn } from './signed-in'

/**
 * Measures what a move of a resize and of a rubber band costs on the built desk, in processor time of the page's main
 * thread, by turns with a bare Konva page that scales the same nodes, or draws the same band, and does nothing else.
 */

const GESTURES = ['resize', 'marquee'] as const
const CASES = GESTURES.flatMap((gesture) =>
  [1, 9, 50].flatMap((selected) => [200, 1000].map((inputs) => ({ gesture, inputs, selected }))),
)
const ROUNDS = 3
const MOVES = 60
const MOST_RATIO = 1.1

type Gesture = (typeof GESTURES)[number]
type Point = Readonly<{ x: number; y: number }>
type Figure = Readonly<{ gesture: Gesture; inputs: number; selected: number; desk: number; bare: number }>

const app = await startApp({ environment: { LOG_LEVEL: 'warn' } })
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
try {
  const { send, cookie } = await signedIn(app, {})
  const script = await bundled('gestures-bare.ts')
  const shows = new Map<number, string>()
  for (const inputs of [200, 1000]) shows.set(inputs, await makeShow(send, inputs))
  const figures: Figure[] = []
  for (const { gesture, inputs, selected } of CASES) {
    const desk = await openDesk(browser, app.url, shows.get(inputs) ?? '', cookie)
    await selectTop(desk, selected)
    const bare = await openBare(desk, script, { gesture, inputs, selected })
    const from = startOf(desk, gesture, inputs, selected)
    const onDesk = { page: desk.page, spent: await mainThread(desk.page), from: away(from, desk.pane) }
    const onBare = { page: bare, spent: await mainThread(bare), from }
    const moves: { desk: number[]; bare: number[] } = { desk: [], bare: [] }
    for (let round = 0; round < ROUNDS; round++) {
      moves.bare.push(await movesOf(onBare))
      moves.desk.push(await movesOf(onDesk))
    }
    figures.push({ gesture, inputs, selected, desk: median(moves.desk), bare: median(moves.bare) })
    await bare.close()
    await desk.page.context().close()
  }
  process.exitCode = report(figures) ? 0 : 1
} finally {
  await browser.close()
  await app.stop()
}

function away(at: Point, by: Point): Point {
  return { x: at.x + by.x, y: at.y + by.y }
}

/** A resize begins at the top left corner of what is selected, a rubber band below the frame, at its left. */
function startOf({ view, pane }: OpenDesk, gesture: Gesture, inputs: number, selected: number): Point {
  if (gesture === 'marquee') return { x: 3, y: pane.height - 3 }
  const rects = rectsFor(inputs).slice(inputs - selected)
  const corner = { x: Math.min(...rects.map(({ x }) => x)), y: Math.min(...rects.map(({ y }) => y)) }
  return { x: view.origin.x + corner.x * view.scale, y: view.origin.y + corner.y * view.scale }
}

/** Returns the milliseconds of a move. Escape gives the gesture up, so that the next round begins as this one did. */
async function movesOf({ page, spent, from }: Readonly<{ page: Page; spent: Spent; from: Point }>): Promise<number> {
  await page.bringToFront()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y - 6)
  await drawn(page)
  const before = await spent()
  for (let move = 0; move < MOVES; move++) {
    const turn = move / 6
    await page.mouse.move(from.x + 30 + 2 * move * Math.abs(Math.cos(turn)), from.y - 20 + 20 * Math.sin(turn))
  }
  await drawn(page)
  const taken = (await spent()) - before
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await drawn(page)
  return taken / MOVES
}

async function openBare({ pane, view }: OpenDesk, script: string, what: Omit<Figure, 'desk' | 'bare'>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })
  await page.setContent('<!doctype html><body></body>')
  const { width, height } = pane
  const scene: BareScene = { pane: { width, height }, ...view, ...what }
  await page.evaluate((scene) => {
    window.scene = scene
  }, scene)
  await page.addScriptTag({ content: script })
  await drawn(page)
  return page
}

function report(figures: readonly Figure[]): boolean {
  console.table(
    figures.map(({ gesture, inputs, selected, desk, bare }) => ({
      gesture: `${gesture}, ${selected} of ${inputs}`,
      'a move (ms)': desk.toFixed(2),
      'bare Konva (ms)': bare.toFixed(2),
      ratio: (desk / bare).toFixed(2),
    })),
  )
  const ratio = Math.max(...figures.map(({ desk, bare }) => desk / bare))
  console.log(`A move costs at most ${ratio.toFixed(2)} times that of the bare page (wanted: at most ${MOST_RATIO}).`)
  console.log(ratio <= MOST_RATIO ? 'Met.' : 'Not met.')
  return ratio <= MOST_RATIO
}
