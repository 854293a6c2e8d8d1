import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { startApp } from '../testing/app-server'
import { axe } from '../testing/axe'
import { expect, test } from '../testing/fixtures'
import { NOBODY } from '../testing/people'
import { resetSandbox } from '../testing/sandbox'
import { VIEWS, type View } from './testing/views'

/** An open menu lies outside of the landmarks, at the end of the page, as in ARIA's own example. */
const MENU = 'data-radix-popper-content-wrapper'

/** Lists what axe finds by any of its rules, with where it is. */
async function found(page: Page): Promise<string[]> {
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  // Forced colours are the person's own, and axe reads those that the page asked for.
  const { violations } = await axe(page)
    .disableRules(isForced ? ['color-contrast'] : [])
    .analyze()
  return violations.flatMap(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).filter((at) => id !== 'region' || !at.includes(MENU))
    return places.length > 0 ? [`${id}: ${places.join(', ')}`] : []
  })
}

const SIZES: Record<string, BrowserContextOptions> = {
  'a desk page': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true },
  'a tablet that stands': { viewport: { width: 768, height: 1024 }, hasTouch: true },
  'a page at 200 %': { viewport: { width: 720, height: 450 } },
  'forced colours and reduced motion': { forcedColors: 'active', reducedMotion: 'reduce' },
}

/** Walks through the views on one page: the last of them cuts its connection. */
async function walk(browser: Browser, options: BrowserContextOptions, views: readonly View[], api: Stage['api']) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  for (const { name, open } of views) {
    await test.step(name, async () => {
      await resetSandbox(api)
      await open({ page, api })
      expect.soft(await found(page), name).toEqual([])
    })
  }
  await context.close()
}

type Stage = Parameters<View['open']>[0]

for (const [size, options] of Object.entries(SIZES)) {
  test(`axe finds nothing on any view: ${size}`, async ({ api, browser, server, adminState }) => {
    await walk(browser, { baseURL: server.url, storageState: adminState, ...options }, VIEWS, api)
  })
}

test('axe finds nothing before anybody has signed in', async ({ browser, server, adminState }) => {
  expect(adminState.cookies.length).toBeGreaterThan(0)
  const fresh = await startApp()
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ storageState: NOBODY, viewport })
    const page = await context.newPage()
    await page.goto(fresh.setupLink)
    await expect(page.getByLabel('Name')).toBeVisible()
    expect.soft(await found(page), 'setup').toEqual([])
    await page.getByRole('button', { name: 'Create the administrator' }).click()
    expect.soft(await found(page), 'setup with nothing filled in').toEqual([])
    await page.goto(`${server.url}/setup?token=wrong`)
    expect.soft(await found(page), 'a link that is no longer good').toEqual([])
    await page.goto(`${server.url}/sign-in`)
    await expect(page.getByLabel('E-mail')).toBeVisible()
    expect.soft(await found(page), 'sign-in').toEqual([])
    await page.getByLabel('E-mail').fill('nobody@example.com')
    await page.getByLabel('Password', { exact: true }).fill('certainly wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    expect.soft(await found(page), 'a wrong password').toEqual([])
    await context.close()
  }
  await fresh.stop()
})

test('a viewer’s desk holds nothing that axe finds', async ({ api, browser, server, viewerState }) => {
  const views = VIEWS.filter(({ name }) => name.startsWith('the desk, '))
  await walk(browser, { baseURL: server.url, storageState: viewerState }, views, api)
})
