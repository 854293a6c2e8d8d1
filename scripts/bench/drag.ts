import { type Browser, chromium, type Page } from '@playwright/test'
import { startApp } from '../../e2e/testing/app-server'
import { QUIET } from '../../e2e/testing/quiet-chromium'
import { bundled } from './bundled'
import { makeShow, type OpenDesk, openDesk, selectTop } from './drag-desk'
import { type BareScene, PRESS } from './drag-inputs'
import { median } from './figures'
import { drawn, mainThread, type Spent } from './main-thread'
import { signedIn } from './signed-in'

/**
 * Measures what a drag costs on the built desk, press and drop included, in processor time of the page's main thread,
 * by turns with a bare Konva page that moves one bitmap of the same inputs and does nothing else.
 */

const CASES = [
  { inputs: 9, selected: 1 },
  { inputs: 200, selected: 1 },
  { inputs: 1000, selected: 1 },
  { inputs: 200, selected: 9 },
  { inputs: 1000, selected: 9 },
  { inputs: 200, selected: 50 },
  { inputs: 1000, selected: 50 },
  { inputs: 200, selected: 200 },
] as const
const ROUNDS = 5
const MOVES = 60
/** A drag goes this far in the end, in screen pixels. */
const AWAY = { x: 12, y: 7 }
/** A drop may keep the desk busy this long: the edit is saved, and said, within this time. */
const SETTLED_MS = 1200

const MOST_RATIO = 1.1
/** A move may cost this much more among 1000 inputs than among the fewest, since what stands still costs nothing. */
const MOST_GROWTH = 1.1
/**
 * Drops of the desk before they were made proportional to what changed took so many times a move of one bitmap on the
 * bare page, by turns on one machine. Half of it is wanted among 9 inputs, and a quarter among 1000.
 */
const DROPS_BEFORE = { few: 14.5, many: 76.6 }
const MOST_DROP = { 9: DROPS_BEFORE.few / 2, 1000: DROPS_BEFORE.many / 4 }

type Round = Readonly<{ press: number; move: number; drop: number }>
type Figure = Readonly<{ inputs: number; selected: number; desk: Round; bare: Round }>

const app = await startApp({ environment: { LOG_LEVEL: 'warn' } })
const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
try {
  const { send, cookie } = await signedIn(app, {})
  const script = await bundled('drag-bare.ts')
  const figures: Figure[] = []
  for (const { inputs, selected } of CASES) {
    const desk = await openDesk(browser, app.url, await makeShow(send, inputs), cookie)
    await selectTop(desk, selected)
    figures.push({
      inputs,
      selected,
      ...(await byTurns(desk, await openBare(browser, desk, script, inputs, selected))),
    })
    await desk.page.context().close()
  }
  process.exitCode = report(figures) ? 0 : 1
} finally {
  await browser.close()
  await app.stop()
}

/** Drags on both pages in turn, there and back again. */
async function byTurns(desk: OpenDesk, bare: Page): Promise<Pick<Figure, 'desk' | 'bare'>> {
  const { pane, view, page } = desk
  const at = { x: view.origin.x + PRESS.x * view.scale, y: view.origin.y + PRESS.y * view.scale }
  const onDesk = { page, spent: await mainThread(page), from: { x: pane.x + at.x, y: pane.y + at.y } }
  const onBare = { page: bare, spent: await mainThread(bare), from: at }
  const rounds: { desk: Round[]; bare: Round[] } = { desk: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const isBack = round % 2 === 1
    rounds.bare.push(await drag(onBare, isBack))
    rounds.desk.push(await drag(onDesk, isBack))
  }
  await bare.close()
  return { desk: middle(rounds.desk), bare: middle(rounds.bare) }
}

type Dragged = Readonly<{ page: Page; spent: Spent; from: Readonly<{ x: number; y: number }> }>

async function drag({ page, spent, from }: Dragged, isBack: boolean): Promise<Round> {
  const start = isBack ? { x: from.x + AWAY.x, y: from.y + AWAY.y } : from
  const end = isBack ? from : { x: from.x + AWAY.x, y: from.y + AWAY.y }
  await page.bringToFront()
  await page.mouse.move(start.x, start.y)
  await page.waitForTimeout(SETTLED_MS)
  const idle = await during(spent, () => page.waitForTimeout(SETTLED_MS))
  const press = await during(spent, async () => {
    await page.mouse.down()
    await page.mouse.move(start.x + 10, start.y + 6)
    await drawn(page)
  })
  const moves = await during(spent, async () => {
    for (let move = 0; move < MOVES; move++) await page.mouse.move(...spiral(start, move))
    await drawn(page)
  })
  await page.mouse.move(end.x, end.y)
  await drawn(page)
  const drop = await during(spent, async () => {
    await page.mouse.up()
    await page.waitForTimeout(SETTLED_MS)
  })
  return { press, move: moves / MOVES, drop: drop - idle }
}

async function during(spent: Spent, act: () => Promise<void>): Promise<number> {
  const before = await spent()
  await act()
  return (await spent()) - before
}

/** The path leads around the start, over other inputs and through many guides. */
function spiral({ x, y }: { x: number; y: number }, move: number): [number, number] {
  return [Math.round(x + 10 + 3 * move * Math.cos(move / 6)), Math.round(y + 6 + 1.5 * move * Math.sin(move / 6))]
}

function middle(rounds: readonly Round[]): Round {
  return {
    press: median(rounds.map(({ press }) => press)),
    move: median(rounds.map(({ move }) => move)),
    drop: median(rounds.map(({ drop }) => drop)),
  }
}

async function openBare(browser: Browser, { pane, view }: OpenDesk, script: string, inputs: number, selected: number) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })
  await page.setContent('<!doctype html><body></body>')
  const { width, height } = pane
  const scene: BareScene = { pane: { width, height }, ...view, inputs, selected }
  await page.evaluate((scene) => {
    window.scene = scene
  }, scene)
  await page.addScriptTag({ content: script })
  await drawn(page)
  return page
}

function report(figures: readonly Figure[]): boolean {
  console.log('Main-thread milliseconds of processor time, median of rounds')
  console.table(
    figures.map(({ inputs, selected, desk, bare }) => ({
      dragged: `${selected} of ${inputs}`,
      'press (ms)': desk.press.toFixed(1),
      'a move (ms)': desk.move.toFixed(2),
      'bare Konva (ms)': bare.move.toFixed(2),
      ratio: (desk.move / bare.move).toFixed(2),
      'drop (ms)': desk.drop.toFixed(1),
    })),
  )
  const one = (count: number) => figures.find(({ inputs, selected }) => inputs === count && selected === 1)
  const growths = [1, 9, 50].map((count) => {
    const moves = figures.filter(({ selected }) => selected === count).map(({ desk }) => desk.move)
    return (moves.at(-1) ?? Number.NaN) / (moves[0] ?? Number.NaN)
  })
  const drops = ([9, 1000] as const).map((count) => {
    const figure = one(count)
    const ratio = figure ? figure.desk.drop / figure.bare.move : Number.NaN
    console.log(
      `A drop among ${count} inputs costs ${ratio.toFixed(1)} moves of a bare bitmap (wanted: at most ${MOST_DROP[count].toFixed(1)}).`,
    )
    return ratio <= MOST_DROP[count]
  })
  const ratio = Math.max(...figures.map(({ desk, bare }) => desk.move / bare.move))
  const growth = Math.max(...growths)
  console.log(`A move costs at most ${ratio.toFixed(2)} times that of a bare bitmap (wanted: at most ${MOST_RATIO}).`)
  console.log(
    `A move among 1000 inputs costs at most ${growth.toFixed(2)} times one among few (wanted: at most ${MOST_GROWTH}).`,
  )
  const isMet = ratio <= MOST_RATIO && growth <= MOST_GROWTH && drops.every(Boolean)
  console.log(isMet ? 'Met.' : 'Not met.')
  return isMet
}
