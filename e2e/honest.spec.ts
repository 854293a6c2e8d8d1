import { openBehindProxy } from './testing/behind-proxy'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [400, 200, 320, 180] })

test('a desk that cannot reach Mixdesk keeps the last picture, says how old it is, and is certain of nothing', async ({
  browser,
}) => {
  const { proxy, context, page, close } = await openBehindProxy(browser)
  const { show } = await makeShow(context.request, { document: ONE })
  const { open, take, stop, program, status, at, press, rect } = deskOf(page)
  await open(show.id)
  await take.click()
  const picture = program.getByRole('img', { name: /as mixed by the sandbox/ })
  await expect(picture).toBeVisible()
  await expect(page.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()

  await press({ x: 560, y: 290 })
  const [start, end] = [await at({ x: 560, y: 290 }), await at({ x: 660, y: 290 })]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.keyboard.down('Control')
  await page.mouse.move(end.x - 20, end.y, { steps: 4 })
  proxy.cut()
  await expect(status('Connection')).toContainText('Reconnecting')
  // The banner has moved the canvas, and not what the pointer holds.
  await expect(page.getByText('The connection to Mixdesk is lost')).toBeVisible()
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Control')
  expect(await rect()).toEqual({ x: 500, y: 200, width: 320, height: 180 })
  await expect(page.getByText('Last known: on air')).toBeVisible()
  await expect(page.getByRole('banner').getByText(/^ON AIR/)).toHaveCount(0)
  await expect(program.getByRole('status', { name: 'Age of the picture' })).toHaveText(
    /^as of \d+ s ago, connection lost$/,
  )
  await expect(picture).toBeVisible()
  await expect(program).not.toContainText('shows no picture')
  await expect(page.getByRole('button', { name: /^1 .*last known: on air/ })).toBeVisible()
  for (const verb of [take, stop]) {
    await expect(verb).toHaveAttribute('aria-disabled', 'true')
    await expect(verb).toHaveAccessibleDescription('Not connected')
  }
  await stop.click({ force: true })
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await close()
})

test('only a reachable sandbox may say that it shows no picture', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await desk.route('**/sandbox/program/**', (route) => route.fulfill({ status: 404 }))
  await take.click()
  await expect(program).toContainText('The sandbox shows no picture')
  await desk.unroute('**/sandbox/program/**')
  await desk.route('**/sandbox/program/**', (route) => route.abort())
  await expect(program).toContainText('no answer from the sandbox')
  await expect(program).not.toContainText('shows no picture')
})

test('signing in again happens in another tab, and this one goes on and saves its edits', async ({
  browser,
  server,
  operatorState,
  api,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const context = await browser.newContext({ baseURL: server.url, storageState: operatorState })
  const page = await context.newPage()
  await deskOf(page).open(show.id)
  await page.route('**/api/events**', (route) => route.abort())
  await page.route(`**/api/shows/${show.id}`, (route) => route.fulfill({ status: 401, json: {} }))
  await page.reload()
  const again = page.getByRole('link', { name: 'Sign in again' })
  await expect(again).toBeVisible()
  const href = new URL((await again.getAttribute('href')) ?? '', server.url)
  expect(href.pathname).toBe('/sign-in')
  expect(href.searchParams.get('next')).toMatch(new RegExp(`^/shows/${show.id}\\?layout=`))

  await page.route('**/api/layouts/**', (route) => route.fulfill({ status: 401, json: {} }))
  const { press, field, status } = deskOf(page)
  await press({ x: 500, y: 300 })
  await field('Left').fill('77')
  await field('Left').press('Enter')
  await expect(status('Saving')).toContainText('kept here until you are signed in again')
  const [tab] = await Promise.all([context.waitForEvent('page'), again.click()])
  await tab.waitForURL(`**/shows/${show.id}?**`)
  await page.unrouteAll()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('Signed in again: all edits are saved.')).toBeVisible()
  await expect(field('Left')).toHaveValue('77')
  const stored = await (await api.get(`/api/layouts/${layout.id}`)).json()
  expect(stored.document.records['in-0'].x).toBe(77)
  await context.close()
})

test('what is being typed outlives someone else’s change, which is told', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const { open, press, field, inspector, saved } = deskOf(desk)
  await open(show.id)
  await press({ x: 500, y: 300 })
  const change = async (revision: number, from: number, to: number) => {
    const diff = { added: {}, updated: { 'in-0': { x: [from, to] } }, removed: {} }
    const answer = await api.patch(`/api/layouts/${layout.id}`, { data: { revision, diff } })
    expect(answer.ok()).toBe(true)
    return (await answer.json()).revision as number
  }
  await field('Left').fill('333')
  const revision = await change(layout.revision, 400, 444)
  await expect(inspector.getByRole('alert')).toHaveText('Now 444: Enter sets 333, Escape keeps 444.')
  await expect(field('Left')).toHaveValue('333')
  await field('Left').press('Escape')
  await expect(field('Left')).toHaveValue('444')
  await expect(inspector.getByRole('alert')).toHaveCount(0)

  await field('Left').fill('222')
  await change(revision, 444, 555)
  await expect(inspector.getByRole('alert')).toContainText('Now 555')
  await field('Left').press('Enter')
  await expect(field('Left')).toHaveValue('222')
  await saved()

  await field('Left').fill('')
  await field('Left').press('ArrowUp')
  await expect(field('Left')).toHaveValue('223')
})

test('an empty layout says what to do with it, until it has an input; not to a viewer', async ({
  api,
  desk,
  browser,
  server,
  viewerState,
}) => {
  const { show } = await makeShow(api)
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const viewer = await context.newPage()
  await deskOf(viewer).open(show.id)
  await expect(viewer.getByText('Drag a source here')).toHaveCount(0)
  await context.close()
  const { open, source } = deskOf(desk)
  await open(show.id)
  await expect(desk.getByText('Drag a source here')).toBeVisible()
  await source('cam-host').dblclick()
  await expect(desk.getByText('Drag a source here')).toHaveCount(0)
})

test('a double click makes one layout, each with a name of its own', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  const names = async () => {
    const layouts: { name: string }[] = await (await api.get(`/api/shows/${show.id}/layouts`)).json()
    return layouts.map(({ name }) => name)
  }
  const [first] = await names()
  const more = desk.getByRole('button', { name: 'New layout' })
  await more.dblclick()
  await expect(desk.getByRole('button', { name: /^2 .*in preview/ })).toBeVisible()
  await more.click()
  await expect(desk.getByRole('button', { name: /^3 .*in preview/ })).toBeVisible()
  const made = await names()
  expect(made).toHaveLength(3)
  expect(new Set(made).size).toBe(3)
  expect(made[0]).toBe(first)
})

test('switching layouts draws no still anew', async ({ api, desk }) => {
  await desk.addInitScript(() => {
    const counted = window as typeof window & { stillsMade: number }
    counted.stillsMade = 0
    const make = OffscreenCanvas.prototype.transferToImageBitmap
    OffscreenCanvas.prototype.transferToImageBitmap = function (this: OffscreenCanvas) {
      counted.stillsMade++
      return make.call(this)
    }
  })
  const { show } = await makeShow(api, { document: ONE })
  const { open } = deskOf(desk)
  await open(show.id)
  const stills = () => desk.evaluate(() => (window as typeof window & { stillsMade: number }).stillsMade)
  await expect.poll(stills).toBe(1)
  await desk.getByRole('button', { name: /^More for/ }).click()
  await desk.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(desk.getByRole('button', { name: /^2 .*in preview/ })).toBeVisible()
  await desk.getByRole('button', { name: /^1 / }).click()
  await expect(desk.getByRole('application', { name: /1 input/ })).toBeVisible()
  expect(await stills()).toBe(1)
})
