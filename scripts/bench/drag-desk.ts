import type { Browser, Page } from '@playwright/test'
import { fitView, type View } from '../../components/canvas/paint/view'
import type { Input } from '../../lib/layout/input'
import { PLAIN_INPUT } from '../../lib/layout/input'
import type { Layout, Show } from '../../lib/protocol/live'
import { FRAME, rectsFor } from './drag-inputs'
import type { Send } from './signed-in'

/** The desk of one show in a browser: where its canvas is, and how the frame lies on it. */
export type OpenDesk = Readonly<{
  page: Page
  pane: Readonly<{ x: number; y: number; width: number; height: number }>
  view: View
}>

/** Makes a show whose one layout has this many inputs, through the desk's own API. Returns the show's path. */
export async function makeShow(send: Send, count: number): Promise<string> {
  const show = await send<Show>('POST', '/api/shows', { name: `Drag ${count}` })
  const [layout] = await send<Layout[]>('GET', `/api/shows/${show.id}/layouts`)
  if (!layout) throw new Error('A new show has a layout.')
  const added: Record<string, Input> = {}
  for (const [index, rect] of rectsFor(count).entries()) {
    const id = `input-${index}`
    const order = `a${String(index).padStart(5, '0')}V`
    added[id] = {
      ...PLAIN_INPUT,
      type: 'input',
      id,
      source: { kind: 'stream', streamId: `cam-${index}` },
      placed: true,
      ...rect,
      order,
    }
  }
  const diff = { added, updated: {}, removed: {} }
  await send('PATCH', `/api/layouts/${layout.id}`, { revision: layout.revision, diff })
  return `/shows/${show.id}`
}

/** Opens the desk and waits until everything that it fetches when idle is there. */
export async function openDesk(browser: Browser, url: string, path: string, cookie: string): Promise<OpenDesk> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    }),
  )
  const page = await context.newPage()
  await page.goto(`${url}${path}`)
  const surface = page.getByRole('application')
  await surface.locator('canvas').first().waitFor()
  await page.waitForTimeout(IDLE_MS)
  const pane = await surface.boundingBox()
  if (!pane) throw new Error('The canvas has a place on the page.')
  return { page, pane, view: fitView(FRAME, pane) }
}

const IDLE_MS = 4000

/** Selects the topmost inputs in the list of layers, as an operator does: a click, then one with Shift. */
export async function selectTop({ page }: OpenDesk, count: number): Promise<void> {
  const rows = page.getByRole('listbox', { name: 'Layers, top first' }).getByRole('option')
  await rows.first().click()
  if (count > 1) await rows.nth(count - 1).click({ modifiers: ['Shift'] })
}
