import type { Locator, Page } from '@playwright/test'
import { fetched } from '../testing/canvas'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'
import { addLayouts, layoutsOf, stripOf } from '../testing/strip'

const TWO = documentOf({ 'cam-guest-1': [500, 300, 320, 180], 'cam-host': [100, 100, 320, 180] })

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags, presses Escape, moves on and lets go. `held` says what is seen meanwhile. */
async function giveUp(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  held: () => Promise<void>,
) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await held()
  await page.keyboard.press('Escape')
  await page.mouse.move(to.x + 9, to.y + 9, { steps: 3 })
  await page.mouse.up()
}

test('Escape gives up a guide that is pulled or moved, and leaves the selection', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, press, canvas, at, layers, status } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await desk.keyboard.press('r')
  await press({ x: 600, y: 400 })
  const isSelected = () => expect(layers.getByRole('option', { selected: true })).toHaveCount(1)
  await isSelected()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  const lines = desk.locator('[data-rulers] path, [data-rulers] line')
  const mark = desk.getByRole('slider', { name: 'Upright guide' })

  const start = { x: box.x + 6, y: box.y + 300 }
  const drawn = await lines.count()
  await giveUp(desk, start, await at({ x: 200, y: 360 }), async () => {
    expect(await lines.count()).toBeGreaterThan(drawn)
  })
  expect(await lines.count()).toBe(drawn)
  await expect(mark).toHaveCount(0)
  await isSelected()

  await desk.mouse.move(start.x, start.y)
  await desk.mouse.down()
  const there = await at({ x: 300, y: 360 })
  await desk.mouse.move(there.x, there.y, { steps: 6 })
  await desk.mouse.up()
  await expect(status('Announcements')).toHaveText(/Upright guide at \d+ px added/)
  const line = await mark.getAttribute('aria-valuenow')
  const middle = await middleOf(mark)
  const far = await at({ x: 1000, y: 0 })
  await giveUp(desk, middle, { x: far.x, y: middle.y }, async () => {
    await expect(mark).not.toHaveAttribute('aria-valuenow', line ?? '')
  })
  await expect(mark).toHaveAttribute('aria-valuenow', line ?? '')
})

test('Escape gives up a layer and a layout that are dragged', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await addLayouts(api, show.id, 'Second', 'Third')
  const { open, layers } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  const rows = layers.getByRole('option')
  const before = await rows.allTextContents()
  const chosen = () => expect(desk.locator('.sortable-chosen').first()).toBeVisible()
  await rows.first().hover()
  await expect(rows.first()).toHaveCSS('cursor', 'grab')
  await giveUp(desk, await middleOf(rows.first()), await middleOf(rows.last()), chosen)
  await expect(rows).toHaveText(before)
  await expect(desk.locator('.sortable-fallback')).toHaveCount(0)
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)

  const { card, names } = stripOf(desk)
  const order = await names()
  await giveUp(desk, await middleOf(card('Second')), await middleOf(card('Third')), chosen)
  await expect(desk.locator('.sortable-fallback')).toHaveCount(0)
  expect(await names()).toEqual(order)
  expect((await layoutsOf(api, show.id)).map(({ name }) => name)).toEqual(order)
})
