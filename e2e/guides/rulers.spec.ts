import type { Page } from '@playwright/test'
import { NO_GUIDES } from '@/lib/layout/document'
import { MOST_GUIDES } from '@/lib/layout/merging/merge'
import { fetched } from '../testing/canvas'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-guest-1': [500, 300, 320, 180] })

const markAt = (desk: Page, name: string) => desk.getByRole('slider', { name })

/** Drags from one point of the screen to another. */
async function pull(desk: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await desk.mouse.move(from.x, from.y)
  await desk.mouse.down()
  await desk.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await desk.mouse.move(to.x, to.y, { steps: 3 })
  await desk.mouse.up()
}

test('a guide is pulled out of a ruler, snapped to, moved and removed, and undo brings it back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, press, drag, rect, at, canvas, undo, status, saved } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await desk.keyboard.press('r')
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  await pull(desk, { x: box.x + 6, y: box.y + 300 }, await at({ x: 200, y: 360 }))
  await expect(status('Announcements')).toHaveText(/Upright guide at (198|200|202) px added/)
  const mark = markAt(desk, 'Upright guide')
  const line = Number(await mark.getAttribute('aria-valuenow'))

  await press({ x: 600, y: 400 })
  await drag({ x: 600, y: 400 }, { x: line + 95, y: 430 })
  expect((await rect()).x).toBe(line)

  const marked = await mark.boundingBox()
  if (!marked) throw new Error('The mark is not on the screen.')
  const middle = { x: marked.x + marked.width / 2, y: marked.y + marked.height / 2 }
  const there = await at({ x: 1000, y: 0 })
  await pull(desk, middle, { x: there.x, y: middle.y })
  await expect(mark).toHaveAttribute('aria-valuenow', /^(998|1000|1002)$/)
  await pull(desk, { x: there.x, y: middle.y }, { x: (await at({ x: 1280, y: 0 })).x + 20, y: middle.y })
  await expect(mark).toHaveCount(0)
  await undo.click()
  await expect(mark).toHaveAttribute('aria-valuenow', /^(998|1000|1002)$/)
  await saved()
  await desk.reload()
  await fetched(desk)
  await expect(mark).toHaveAttribute('aria-valuenow', /^(998|1000|1002)$/)
})

test('one guide too many is refused in words', async ({ api, desk }) => {
  const guides = { x: [], y: Array.from({ length: MOST_GUIDES }, (_, index) => index / 40) }
  const { show, layout } = await makeShow(api, { document: ONE })
  const diff = { added: {}, updated: { background: { guides: [NO_GUIDES, guides] } }, removed: {} }
  expect((await api.patch(`/api/layouts/${layout.id}`, { data: { revision: layout.revision, diff } })).ok()).toBe(true)
  const { open, at, canvas, undo } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await desk.keyboard.press('r')
  await expect(markAt(desk, 'Level guide')).toHaveCount(MOST_GUIDES)
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  await pull(desk, { x: box.x + 300, y: box.y + 6 }, await at({ x: 640, y: 701 }))
  await expect(desk.getByText('A layout has at most 32 guides each way. Remove one first.')).toBeVisible()
  await expect(markAt(desk, 'Level guide')).toHaveCount(MOST_GUIDES)
  await expect(undo).toBeDisabled()
})

test('guides are listed with their numbers, and made, moved and removed by keyboard alone', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, status } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await desk.getByRole('button', { name: 'Guides and grid' }).press('Enter')
  const panel = desk.getByRole('dialog', { name: 'Guides and grid' })
  await panel.getByRole('switch', { name: 'Rulers and guides' }).press('Space')
  await panel.getByRole('button', { name: 'Add a level guide' }).press('Enter')
  await expect(status('Announcements')).toHaveText('Level guide at 360 px added')
  await panel.getByRole('textbox', { name: 'Level guide 1' }).fill('101')
  await desk.keyboard.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Level guide 1' })).toHaveValue('102')
  await panel.getByRole('textbox', { name: 'Level guide 1' }).fill('9999')
  await desk.keyboard.press('Enter')
  await expect(panel.getByText('Must be between 0 and 720.')).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  const mark = markAt(desk, 'Level guide')
  await mark.focus()
  await desk.keyboard.press('ArrowDown')
  await expect(mark).toHaveAttribute('aria-valuenow', '104')
  await desk.keyboard.press('Shift+ArrowUp')
  await expect(mark).toHaveAttribute('aria-valuenow', '84')
  await desk.keyboard.press('Delete')
  await expect(mark).toHaveCount(0)
  await expect(status('Announcements')).toHaveText('Level guide at 84 px removed')
})

test('others see them, an export holds them, and who may only look moves none', async ({
  api,
  desk,
  browser,
  viewerState,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const { open, saved } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await desk.getByRole('button', { name: 'Guides and grid' }).click()
  const panel = desk.getByRole('dialog', { name: 'Guides and grid' })
  await panel.getByText('Rulers and guides').click()
  await panel.getByRole('button', { name: 'Add an upright guide' }).click()
  await saved()
  const exported = await (await api.get(`/api/layouts/${layout.id}/export`)).text()
  expect(exported).toContain('"guides"')

  const context = await browser.newContext({ storageState: viewerState })
  const other = await context.newPage()
  await deskOf(other).open(show.id)
  await fetched(other)
  await other.keyboard.press('r')
  const mark = markAt(other, 'Upright guide at 640 px')
  await mark.focus()
  await other.keyboard.press('Delete')
  await other.keyboard.press('ArrowRight')
  await expect(mark).toHaveAttribute('aria-valuenow', '640')
  await context.close()
})
