import { chromium } from '@playwright/test'
import { freePort, startApp } from '../testing/app-server'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { setUp } from '../testing/people'
import { QUIET } from '../testing/quiet-chromium'

const { CHROMIUM_PATH } = process.env

/** A browser gives such a page no clipboard, no locks, and no ids, which it gives to one at https or localhost. */
test('a desk at an address of its own over plain HTTP copies, pastes, takes and has several tabs', async () => {
  const port = await freePort()
  const url = `http://desk.test:${port}`
  const server = await startApp({ port, environment: { PUBLIC_URL: url } })
  const browser = await chromium.launch({
    args: [...QUIET, '--host-resolver-rules=MAP desk.test 127.0.0.1'],
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const broken: string[] = []
  context.on('weberror', (error) => broken.push(String(error.error())))
  await setUp(page, server)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await page.goto(`${url}/shows/demo`)
  const desk = deskOf(page)
  await expect(desk.layers.getByRole('option')).toHaveCount(3)

  await desk.layers.getByRole('option', { name: /^Host/ }).click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(desk.layers.getByRole('option')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(desk.layers.getByRole('option')).toHaveCount(3)

  const other = await context.newPage()
  await other.goto(`${url}/shows/demo`)
  await expect(deskOf(other).layers.getByRole('option')).toHaveCount(3)
  await page.bringToFront()
  await page.keyboard.press('Enter')
  await expect(other.getByRole('banner').getByText(/ON AIR/)).toBeVisible()

  await page.getByRole('button', { name: 'Requests' }).click()
  await page.getByText('Body as JSON').first().click()
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toBeVisible()
  expect(broken).toEqual([])
  await browser.close()
  await server.stop()
})
