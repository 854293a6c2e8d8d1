import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { Layout } from '@/lib/protocol/live'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const THREE = documentOf({
  'cam-host': [100, 100, 320, 180],
  'cam-guest-1': [500, 100, 320, 180],
  'cam-guest-2': [800, 400, 320, 180],
})

/** Reads the strip as an operator does: each card's place and name. */
function stripOf(page: Page) {
  const strip = page.getByRole('region', { name: 'Layouts' })
  const card = (name: string): Locator => strip.getByRole('button', { name: new RegExp(`^\\d+ ${name}(,|$)`) })
  return {
    card,
    newLayout: strip.getByRole('button', { name: 'New layout' }),
    names: () =>
      strip
        .getByRole('listitem')
        .getByRole('button', { name: /^\d+ / })
        .evaluateAll((cards) => cards.map((each) => each.getAttribute('title'))),
    choose: async (name: string, item: string) => {
      await strip.getByRole('button', { name: `More for ${name}`, exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    },
  }
}

async function addLayouts(api: APIRequestContext, showId: string, ...names: string[]): Promise<void> {
  for (const name of names) expect((await api.post(`/api/shows/${showId}/layouts`, { data: { name } })).ok()).toBe(true)
}

const layoutsOf = async (api: APIRequestContext, showId: string): Promise<Layout[]> =>
  (await api.get(`/api/shows/${showId}/layouts`)).json()

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

async function dragWithMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  await seeGrip(from)
  const [start, end] = [await middleOf(from), await middleOf(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 })
  await page.mouse.move(end.x, end.y, { steps: 6 })
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
  await touch('touchEnd')
}

test('a layout can be made without scrolling, however many there are, and is scrolled to', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  await addLayouts(api, show.id, ...Array.from({ length: 14 }, (_, index) => `Look ${index + 1}`))
  const { card, newLayout } = stripOf(desk)
  await deskOf(desk).open(show.id)
  await expect(newLayout).toBeInViewport({ ratio: 1 })
  await expect(card('Look 14')).not.toBeInViewport()
  await newLayout.click()
  await expect(card('Layout 2')).toBeInViewport({ ratio: 1 })
  await expect(newLayout).toBeInViewport({ ratio: 1 })
})

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

test('a new layout is empty and in preview; a copy has everything and stands beside its original', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, layers, take, issues } = deskOf(desk)
  const { card, names, newLayout, choose } = stripOf(desk)
  await open(show.id)
  await newLayout.click()
  await expect(card('Layout 2')).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveCount(0)
  await expect(issues).not.toContainText('No issues')
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await choose(layout.name, 'Duplicate')
  await expect.poll(names).toEqual([layout.name, `${layout.name} copy`, 'Layout 2'])
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveCount(3)
})

test('a layout is renamed in its card, and Escape keeps the old name', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open } = deskOf(desk)
  const { names, choose } = stripOf(desk)
  await open(show.id)
  const strip = desk.getByRole('region', { name: 'Layouts' })
  await choose(layout.name, 'Rename')
  await strip.getByRole('textbox', { name: 'Name of the layout' }).fill('Panel')
  await desk.keyboard.press('Escape')
  expect(await names()).toEqual([layout.name])
  await choose(layout.name, 'Rename')
  await strip.getByRole('textbox', { name: 'Name of the layout' }).fill('Panel')
  await desk.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Panel'])
})

test('a deleted layout comes back with its document, name and place', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  await addLayouts(api, show.id, 'Two', 'Three')
  const before = await layoutsOf(api, show.id)
  const { open } = deskOf(desk)
  const { names, choose } = stripOf(desk)
  await open(show.id)
  await choose(layout.name, 'Delete…')
  const question = desk.getByRole('alertdialog')
  await expect(question).toContainText(layout.name)
  await question.getByRole('button', { name: 'Delete layout' }).click()
  await expect.poll(names).toEqual(['Two', 'Three'])
  const undo = desk.getByRole('region', { name: /Notifications/ }).getByRole('button', { name: 'Undo' })
  await expect(undo).toHaveCSS('font-family', /^"Inter Variable"/)
  await undo.click()
  await expect.poll(names).toEqual([layout.name, 'Two', 'Three'])
  const [back] = await layoutsOf(api, show.id)
  expect(back).toMatchObject({ name: layout.name, position: before[0]?.position, document: before[0]?.document })
})

test('the card of the layout on air says PGM, and that it was changed since', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  await addLayouts(api, show.id, 'Two')
  const { open, take, press, field } = deskOf(desk)
  const { card } = stripOf(desk)
  await open(show.id)
  await take.click()
  await expect(card(layout.name)).toHaveAccessibleName(/on air, in preview/)
  await press({ x: 200, y: 200 })
  await field('Left').fill('0')
  await field('Left').press('Enter')
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since/)
  await card('Two').click()
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since$/)
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await desk.getByRole('link', { name: 'All shows' }).click()
  await expect(desk.getByRole('heading', { name: 'Shows' })).toBeVisible()
  await desk.goBack()
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since/)
})

test('a small drawing shows blurred edges', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layer, inspector, field, undo } = deskOf(desk)
  await open(show.id)
  const drawing = stripOf(desk).card('Layout 1').locator('svg').first()
  const soft = drawing.locator('image[filter]')
  await layer('Host').click()
  await expect(drawing.locator('image')).toHaveCount(3)
  await inspector.getByRole('button', { name: /^Blur/ }).click()
  await field('Blur left').fill('160')
  await desk.keyboard.press('Enter')
  await expect(soft).toBeVisible()
  await undo.click()
  await expect(soft).toHaveCount(0)
})

test('a picture that cannot be fetched is left out of a small drawing, after a reload too', async ({ api, desk }) => {
  await desk.route('https://gone.example.com/**', (route) => route.abort())
  const { show, layout } = await makeShow(api, { document: THREE })
  const background = { image: [null, 'https://gone.example.com/stage.png'] }
  const diff = { added: {}, removed: {}, updated: { background } }
  await api.patch(`/api/layouts/${layout.id}`, { data: { revision: layout.revision, diff } })
  const failed = desk.waitForEvent('requestfailed', (request) => request.url().includes('gone.example.com'))
  await deskOf(desk).open(show.id)
  await failed
  const images = stripOf(desk).card('Layout 1').locator('svg image')
  await expect(images).toHaveCount(3)
})
