import type { Locator, Page } from '@playwright/test'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'
import { addLayouts, layoutsOf, stripOf } from './testing/strip'

const THREE = documentOf({
  'cam-host': [100, 100, 320, 180],
  'cam-guest-1': [500, 100, 320, 180],
  'cam-guest-2': [800, 400, 320, 180],
})

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The pointer's hand says that it can be dragged. */
async function seeGrip(item: Locator): Promise<void> {
  await item.hover()
  await expect(item).toHaveCSS('cursor', 'grab')
}

/**
 * Waits until the row lies under the pointer: the list follows it some 20 times a second, and drops where it is by
 * then.
 */
const seeUnder = (page: Page, { x, y }: { x: number; y: number }) =>
  expect
    .poll(async () => {
      const row = await page.locator('.sortable-chosen:not(.sortable-fallback)').boundingBox()
      return row && row.x <= x && x <= row.x + row.width && row.y <= y && y <= row.y + row.height
    })
    .toBe(true)

async function dragWithMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  await seeGrip(from)
  const [start, end] = [await middleOf(from), await middleOf(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 })
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await seeUnder(page, end)
  await page.mouse.up()
}

/** Lets go in the moment in which the pointer arrives, before the list has followed. */
async function flickWithMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  await seeGrip(from)
  const [start, end] = [await middleOf(from), await middleOf(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y + 8)
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

/** Drags with a finger that holds first, as for moving an icon on a phone. */
async function dragWithFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  await expect(from).toHaveCSS('cursor', 'grab')
  const [start, end] = [await middleOf(from), await middleOf(to)]
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', start)
  // The item is what would be dragged where the finger has held for long enough.
  await expect(page.locator('.sortable-chosen')).toHaveCount(1)
  for (let step = 1; step <= 10; step += 1) {
    const at = (a: number, b: number) => a + ((b - a) * step) / 10
    await touch('touchMove', { x: at(start.x, end.x), y: at(start.y, end.y) })
  }
  await seeUnder(page, end)
  await touch('touchEnd')
}

test('layouts are reordered with the mouse and with Alt and an arrow, and the order is kept', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const [first] = await layoutsOf(api, show.id)
  await api.patch(`/api/layouts/${first?.id}`, { data: { name: 'One' } })
  await addLayouts(api, show.id, 'Two', 'Three')
  const { open } = deskOf(desk)
  const { card, names } = stripOf(desk)
  await open(show.id)
  await dragWithMouse(desk, card('One'), card('Three'))
  await expect.poll(names).toEqual(['Two', 'Three', 'One'])
  await card('Three').focus()
  await desk.keyboard.press('Alt+ArrowLeft')
  await expect.poll(names).toEqual(['Three', 'Two', 'One'])
  await expect(card('Three')).toBeFocused()
  await desk.reload()
  await expect.poll(names).toEqual(['Three', 'Two', 'One'])
  expect((await layoutsOf(api, show.id)).map(({ name }) => name)).toEqual(['Three', 'Two', 'One'])
})

test('a card that is flicked lands where it was let go, there and back', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const [first] = await layoutsOf(api, show.id)
  await api.patch(`/api/layouts/${first?.id}`, { data: { name: 'One' } })
  await addLayouts(api, show.id, 'Two', 'Three', 'Four')
  const { open } = deskOf(desk)
  const { card, names } = stripOf(desk)
  await open(show.id)
  await flickWithMouse(desk, card('One'), card('Three'))
  await expect.poll(names).toEqual(['Two', 'Three', 'One', 'Four'])
  await flickWithMouse(desk, card('Four'), card('Two'))
  await expect.poll(names).toEqual(['Four', 'Two', 'Three', 'One'])
})

test('a finger that holds drags layouts and layers; one that moves at once does not', async ({
  api,
  browser,
  server,
  adminState,
}) => {
  const { show } = await makeShow(api, { document: THREE })
  const [first] = await layoutsOf(api, show.id)
  await api.patch(`/api/layouts/${first?.id}`, { data: { name: 'One' } })
  await addLayouts(api, show.id, 'Two', 'Three')
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: adminState,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
  })
  const page = await context.newPage()
  const { open, layers, layer } = deskOf(page)
  const { card, names } = stripOf(page)
  await open(show.id)
  await dragWithFinger(page, card('Three'), card('One'))
  await expect.poll(names).toEqual(['Three', 'One', 'Two'])
  await expect(layers.getByRole('option')).toHaveText([/Guest right/, /Guest left/, /Host/])
  await dragWithFinger(page, layer('Host'), layer('Guest right'))
  await expect(layers.getByRole('option')).toHaveText([/Host/, /Guest right/, /Guest left/])
  await card('Two').tap()
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await context.close()
})

test('layers are reordered with the mouse and the keyboard, and the sandbox mixes them so', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layers, layer, saved, take, status } = deskOf(desk)
  await open(show.id)
  await dragWithMouse(desk, layer('Host'), layer('Guest right'))
  await expect(layers.getByRole('option')).toHaveText([/Host/, /Guest right/, /Guest left/])
  await layer('Guest left').click()
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(layers.getByRole('option')).toHaveText([/Host/, /Guest left/, /Guest right/])
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  const layerOf = (streamId: string) => MixInput.find(({ StreamId }) => StreamId === streamId)?.RectInfo?.Layer
  expect(['cam-guest-2', 'cam-guest-1', 'cam-host'].map(layerOf)).toEqual([0, 1, 2])
})
