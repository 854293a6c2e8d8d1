import { stopClock } from '../testing/clock'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [40, 40, 580, 640] })

test('what just happened is shown, with its undo, and leaves the focus where it is', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, press, canvas, layer, rect, status } = deskOf(desk)
  const shown = desk.locator('[data-said]')
  await open(show.id)
  await expect(shown).toHaveCount(0)
  await expect(layer('Host').getByText('Host', { exact: true })).toBeVisible()
  await press({ x: 300, y: 300 })
  await desk.keyboard.press('ArrowRight')
  await expect(shown).toContainText('Host moved to 42, 40')
  await expect(status('Announcements')).toHaveText('Host moved to 42, 40')
  await expect(canvas).toBeFocused()
  const { x } = await rect()
  expect(x).toBe(42)

  await shown.getByText('Undo', { exact: true }).click()
  await expect(shown).toContainText('Undone: Moved Host')
  expect((await rect()).x).toBe(40)
  await expect(canvas).toBeFocused()
  await expect(shown.getByText('Undo', { exact: true }), 'the undo of an undo is redo').toHaveCount(0)
})

test('it offers no undo for what is no edit, or somebody else’s', async ({
  api,
  desk,
  browser,
  adminState,
  server,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const mine = deskOf(desk)
  const shown = desk.locator('[data-said]')
  const context = await browser.newContext({ baseURL: server.url, storageState: adminState })
  const page = await context.newPage()
  const other = deskOf(page)
  await mine.open(show.id)
  await other.open(show.id)
  await other.layer('Host').click()
  await page.keyboard.press('h')
  await expect(shown).toContainText('Host is hidden')
  await expect(shown.getByText('Undo', { exact: true })).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(shown).toContainText('Host is shown')
  await mine.canvas.focus()
  await desk.keyboard.press('Tab')
  await expect(shown).toContainText('Host selected, 1 of 1')
  await expect(shown.getByText('Undo', { exact: true })).toHaveCount(0)
  await context.close()
})

test('it goes after a few seconds, and not while the pointer is on it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, layer } = deskOf(desk)
  const shown = desk.locator('[data-said]')
  await desk.clock.install()
  await open(show.id)
  await layer('Host').getByText('Host', { exact: true }).click()
  await desk.keyboard.press('l')
  await expect(shown).toContainText('Host is locked')
  await shown.hover()
  await stopClock(desk)
  await desk.clock.runFor(12_000)
  await expect(shown).toContainText('Host is locked')
  await desk.mouse.move(5, 5)
  await desk.clock.runFor(7_000)
  await expect(shown).toContainText('Host is locked')
  await desk.clock.runFor(2_000)
  await expect(shown).toHaveCount(0)
})
