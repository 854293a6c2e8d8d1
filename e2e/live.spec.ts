import { sequencesOf, taskOf } from './testing/api'
import { openBehindProxy } from './testing/behind-proxy'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { holdBack } from './testing/hold-back'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [400, 200, 320, 180] })

test('a second tab sees edits, takes and results without reloading', async ({ api, desk, context }) => {
  const { show } = await makeShow(api, { document: ONE })
  const other = await context.newPage()
  const [mine, theirs] = [deskOf(desk), deskOf(other)]
  await mine.open(show.id)
  await theirs.open(show.id)
  await theirs.press({ x: 500, y: 300 })
  await mine.press({ x: 500, y: 300 })
  await desk.keyboard.press('Shift+ArrowRight')
  await expect.poll(theirs.rect).toMatchObject({ x: 410 })
  await mine.saved()
  await mine.take.click()
  await expect(theirs.status('Last request')).toTell('accepted · sequence 1')
  await expect(other.getByRole('banner').getByText(/ON AIR/)).toBeVisible()
})

test('two people’s edits of different fields both survive; of one field the later one, told to the other', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const second = await browser.newContext({ baseURL: server.url, storageState: operatorState })
  const other = await second.newPage()
  const [mine, theirs] = [deskOf(desk), deskOf(other)]
  await mine.open(show.id)
  await theirs.open(show.id)
  await theirs.press({ x: 500, y: 300 })
  await mine.press({ x: 500, y: 300 })

  // The other's save is held back, so that it is made without having seen mine.
  const release = await holdBack(other, '**/api/layouts/**')
  await theirs.field('Top').fill('300')
  await theirs.field('Top').press('Enter')
  await theirs.field('Width').fill('200')
  await theirs.field('Width').press('Enter')
  await mine.field('Left').fill('50')
  await mine.field('Left').press('Enter')
  await mine.field('Width').fill('500')
  await mine.field('Width').press('Enter')
  await mine.saved()
  release()
  await expect(desk.getByText(/Mo Lund changed .*width/)).toBeVisible()
  await expect
    .poll(async () => (await (await api.get(`/api/layouts/${layout.id}`)).json()).document.records['in-0'])
    .toMatchObject({ x: 50, y: 300, width: 200 })
  await expect.poll(mine.rect).toMatchObject({ x: 50, y: 300, width: 200 })
  await second.close()
})

test('a desk that lost its connection says so, then shows the truth, and sends nothing', async ({ browser }) => {
  const { proxy, app, context, page, close } = await openBehindProxy(browser)
  const { show, layout } = await makeShow(context.request, { document: ONE })
  const { open, status, press, rect } = deskOf(page)
  await open(show.id)
  await press({ x: 500, y: 300 })
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

  proxy.cut()
  await expect(status('Connection')).toContainText('Reconnecting')
  const diff = { added: {}, updated: { 'in-0': { x: [400, 40] } }, removed: {} }
  const saved = await fetch(`${app.url}/api/layouts/${layout.id}`, {
    method: 'PATCH',
    headers: { cookie: cookies, 'content-type': 'application/json' },
    body: JSON.stringify({ revision: layout.revision, diff }),
  })
  expect(saved.status).toBe(200)
  proxy.mend()
  await expect(status('Connection')).toHaveText('Connected')
  await expect.poll(rect).toMatchObject({ x: 40 })
  expect(await taskOf(context.request, show.id)).toMatchObject({ sequence: 0, running: false })
  await close()
})

test('opening, reloading and leaving a show on air sends nothing', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  const { open, status } = deskOf(desk)
  await open(show.id)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await desk.reload()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await desk.goto('/shows')
  expect(await taskOf(api, show.id)).toMatchObject({ running: true })
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test('a viewer sees everything, follows, and changes nothing', async ({ api, browser, server, viewerState }) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const page = await context.newPage()
  const { open, take, stop, press, drag, rect, status, source } = deskOf(page)
  await open(show.id)
  await expect(page.getByText('View only').first()).toBeVisible()
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await expect(stop).toBeDisabled()
  await press({ x: 500, y: 300 })
  await drag({ x: 500, y: 300 }, { x: 800, y: 500 })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  expect(await rect()).toEqual({ x: 400, y: 200, width: 320, height: 180 })
  await source('cam-guest-1').dblclick({ force: true })
  await page.keyboard.press('Enter')
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const stored = await (await api.get(`/api/layouts/${layout.id}`)).json()
  expect(stored.revision).toBe(layout.revision)
  await context.close()
})
