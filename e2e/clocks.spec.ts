import type { Page } from '@playwright/test'
import { openBehindProxy } from './testing/behind-proxy'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [400, 200, 320, 180] })

/** Opens a browser whose own clock is wrong by this much, and may be set while it runs. */
const setWrong = (page: Page, ms: number) =>
  page.addInitScript((wrong) => {
    const browser = window as typeof window & { wrongBy: number }
    browser.wrongBy = wrong
    const right = Date.now
    Date.now = () => right() + browser.wrongBy
  }, ms)

const onAirFor = async (page: Page) => {
  const [hours, minutes, seconds] = ((await page.getByRole('time').first().textContent()) ?? '').split(':').map(Number)
  return (hours ?? 99) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)
}

test('what runs, runs on the server’s time, whatever the browser’s clock says or is set to', async ({ api, desk }) => {
  await setWrong(desk, 65 * 60_000)
  const { show } = await makeShow(api, { document: ONE })
  const { open, take } = deskOf(desk)
  await open(show.id)
  await take.click()
  const running = desk.getByRole('banner').getByText(/^ON AIR/)
  await expect(running).toContainText('ON AIR 00:0')
  expect(await onAirFor(desk)).toBeLessThan(300)
  // The answer comes once the doubt was seen, which takes a moment only.
  let mayAnswer = Promise.resolve()
  await desk.route('**/api/events?*', async (route) => {
    await mayAnswer
    await route.continue()
  })
  for (const wrong of [-65 * 60_000, 0, 24 * 3_600_000]) {
    let answer = () => {}
    mayAnswer = new Promise((resolve) => {
      answer = resolve
    })
    await desk.evaluate((ms) => {
      ;(window as typeof window & { wrongBy: number }).wrongBy = ms
    }, wrong)
    await expect(desk.getByText('Last known: on air', { exact: true })).toBeVisible()
    answer()
    await expect(running).toContainText('ON AIR 00:0')
    expect(await onAirFor(desk)).toBeLessThan(600)
  }
})

test('a page that is seen again over a dead connection shows the last that is known, until it is answered', async ({
  browser,
}) => {
  const { proxy, app, context, page, close } = await openBehindProxy(browser)
  const { show, layout } = await makeShow(context.request, { document: ONE })
  const { open, status } = deskOf(page)
  await open(show.id)
  await expect(page.getByText('Off air', { exact: true })).toBeVisible()
  await expect(status('Connection')).toHaveText('Connected')

  // What happens meanwhile goes past the connection that this browser hears through.
  proxy.hold()
  const answer = await context.request.post(`${app.url}/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  expect(answer.ok()).toBe(true)
  await page.evaluate(() => window.document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('Last known: off air', { exact: true })).toBeVisible()
  await expect(page.getByText('Off air', { exact: true })).toHaveCount(0)
  proxy.release()
  await expect(page.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  await expect(status('Connection')).toHaveText('Connected')

  await context.setOffline(true)
  await expect(page.getByText('Last known: on air', { exact: true })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  await close()
})
