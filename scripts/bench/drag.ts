import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { QUIET } from '../../e2e/testing/quiet-chromium'
import { median } from './figures'

const COUNTS = [9, 50, 200, 1000]
const ROUNDS = 5
const MOVES = 80
const MOST_RATIO = 1.3

type DragFigure = Readonly<{ inputs: number; oursMs: number; bareMs: number; ratio: number }>

/** Measures main-thread milliseconds for each pointer move: the median of rounds that alternate between both pages. */
async function measure(browser: Browser): Promise<DragFigure[]> {
  const [ours, bare] = await Promise.all([bundle('drag-ours.tsx'), bundle('drag-bare.ts')])
  const figures: DragFigure[] = []
  for (const inputs of COUNTS) {
    const oursMs: number[] = []
    const bareMs: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bareMs.push(await perMove(browser, bare, inputs))
      oursMs.push(await perMove(browser, ours, inputs))
    }
    const figure = { inputs, oursMs: median(oursMs), bareMs: median(bareMs) }
    figures.push({ ...figure, ratio: figure.oursMs / figure.bareMs })
  }
  return figures
}

async function bundle(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(page, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) },
  })
  return outputFiles[0]?.text ?? ''
}

async function perMove(browser: Browser, script: string, inputs: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 620 }, deviceScaleFactor: 1 })
  await page.setContent('<!doctype html><style>body { margin: 0 }</style><body></body>')
  await page.evaluate((count) => {
    window.inputCount = count
  }, inputs)
  await page.addScriptTag({ content: script })
  await drawn(page)

  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.mouse.move(480, 300)
  await page.mouse.down()
  await page.mouse.move(490, 306)
  await drawn(page)
  const before = await taskSeconds()
  for (let move = 0; move < MOVES; move++) await page.mouse.move(...spiral(move))
  await drawn(page)
  const after = await taskSeconds()
  await page.mouse.up()
  await page.close()
  return ((after - before) * 1000) / MOVES

  async function taskSeconds(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
}

/** The path leads around the start, over other inputs and through many guides. */
const spiral = (move: number): [number, number] => [
  Math.round(490 + 3 * move * Math.cos(move / 6)),
  Math.round(306 + 1.5 * move * Math.sin(move / 6)),
]

/** Waits until the page has drawn two frames, so that no work is left over. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

const executablePath = process.env.CHROMIUM_PATH
const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
const figures = await measure(browser).finally(() => browser.close())
console.log('Dragging one input: main-thread ms for each pointer move, median of rounds')
console.table(
  figures.map(({ inputs, oursMs, bareMs, ratio }) => ({
    inputs,
    'ours (ms)': oursMs.toFixed(2),
    'bare Konva (ms)': bareMs.toFixed(2),
    ratio: ratio.toFixed(2),
  })),
)
const first = figures[0]
const last = figures.at(-1)
const growth = first && last ? last.oursMs / first.oursMs : Number.NaN
console.log(`${last?.inputs} inputs cost ${growth.toFixed(2)} times what ${first?.inputs} do.`)
const met = figures.every(({ ratio }) => ratio <= MOST_RATIO)
console.log(met ? `Met: at most ${MOST_RATIO} times bare Konva.` : `Not met: more than ${MOST_RATIO} times bare Konva.`)
process.exitCode = met ? 0 : 1
