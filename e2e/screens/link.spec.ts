import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { NOBODY } from '../testing/people'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'
import { openTcpProxy } from '../testing/tcp-proxy'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

async function onAir(api: APIRequestContext, name = 'Sunday') {
  const { show, layout } = await makeShow(api, { document: ONE, name })
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'Opening' } })
  const take = () => api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  const stop = () => api.post(`/api/shows/${show.id}/stop`, { data: {} })
  return { show, layout, take, stop }
}

/** Makes a link by the menu of PROGRAM, and returns its address. */
async function linkOf(page: Page, showId: string): Promise<string> {
  await deskOf(page).open(showId)
  await page.getByRole('button', { name: 'Program: size and screens' }).click()
  await page.getByRole('menuitem', { name: 'Link for a screen, good for 8 h' }).click()
  const address = page.getByRole('dialog').getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue(/\/program\/[\w-]{32}$/)
  return address.inputValue()
}

/** Opens an address as somebody who never signed in. */
async function stranger(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ storageState: NOBODY })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

test('a link shows the program on a screen without a sign-in, follows it, and ends when it is revoked', async ({
  api,
  desk,
  browser,
}) => {
  const { show, take, stop } = await onAir(api)
  const address = await linkOf(desk, show.id)
  const screen = await stranger(browser, address)
  await expect(screen.getByRole('heading', { name: 'Sunday' })).toBeVisible()
  await expect(screen.getByText('Off air', { exact: true }).first()).toBeVisible()
  await expect(screen.getByText('Nothing is on air')).toBeVisible()

  await take()
  await expect(screen.getByText(/ON AIR \d\d:\d\d:\d\d/)).toBeVisible()
  await expect(screen.getByRole('img', { name: 'Program: Opening, as mixed by the sandbox' })).toBeVisible()
  await expect(screen.getByRole('status', { name: 'State of the program' })).toHaveText('On air: Opening')
  const picture = await screen.getByRole('img', { name: /Opening/ }).boundingBox()
  expect(picture?.width).toBeGreaterThan(1200)
  await expect(screen.getByRole('button')).toHaveText([/^Full screen/])

  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  const alarm = screen.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm).toContainText(/Left while on air: .*Host/)
  await expect(alarm).toContainText(/its last picture stays for \d+ s/)
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: true }] })
  await expect(alarm).toBeHidden()

  await desk.getByRole('button', { name: 'Done' }).click()
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await desk.getByRole('button', { name: /^Revoke the link until/ }).click()
  await expect(screen.getByRole('heading', { name: 'The program is not shown here any more' })).toBeVisible()
  await expect(screen.getByRole('img')).toHaveCount(0)
  await screen.reload()
  await expect(screen.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
  await stop()
})

test('a screen that loses its line says that what it shows is the last known, and comes back by itself', async ({
  api,
  desk,
  browser,
  server,
}) => {
  const { show, take, stop } = await onAir(api)
  await take()
  const { pathname } = new URL(await linkOf(desk, show.id))
  const line = await openTcpProxy()
  line.to(Number(new URL(server.url).port))
  const screen = await stranger(browser, `${line.url}${pathname}`)
  await expect(screen.getByText(/ON AIR \d\d:/)).toBeVisible()
  line.cut()
  await expect(screen.getByText('Last known: on air')).toBeVisible()
  await expect(screen.getByRole('status', { name: 'Age of the picture' })).toContainText('connection lost')
  await expect(screen.getByText(/ON AIR \d\d:/)).toBeHidden()
  await stop()
  await expect(screen.getByText('Last known: on air')).toBeVisible()
  line.mend()
  await expect(screen.getByText('Nothing is on air')).toBeVisible()
  await expect(screen.getByText('Off air', { exact: true }).first()).toBeVisible()
  await line.close()
})

test('Open in a window shows the program to the signed-in, and F fills the screen with it', async ({ api, desk }) => {
  const { show, take, stop } = await onAir(api)
  await take()
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Program: size and screens' }).click()
  const opened = desk.waitForEvent('popup')
  await desk.getByRole('menuitem', { name: 'Open in a window' }).click()
  const screen = await opened
  await expect(screen.getByRole('img', { name: 'Program: Opening, as mixed by the sandbox' })).toBeVisible()
  await screen.keyboard.press('f')
  await expect(screen.getByRole('button', { name: /^Leave full screen/ })).toBeVisible()
  await screen.keyboard.press('f')
  await expect(screen.getByRole('button', { name: /^Full screen/ })).toBeVisible()
  await stop()
})

test('a link tells a screen nothing that it does not show', async ({ api, playwright, server }) => {
  const { show, layout, take, stop } = await onAir(api)
  const signed = { kind: 'url' as const, url: 'rtmp://anna:pass@feed.example.com/live/key?sign=hush' }
  const [[id, placed] = []] = Object.entries(layout.document.records).filter(([, { type }]) => type === 'input')
  if (!id || placed?.type !== 'input') throw new Error('The layout has an input.')
  const second = { ...placed, id: 'in-signed', source: signed, x: 500, order: 'a9' }
  const diff = { added: { 'in-signed': second }, updated: {}, removed: {} }
  const [{ revision }] = await (await api.get(`/api/shows/${show.id}/layouts`)).json()
  expect((await api.patch(`/api/layouts/${layout.id}`, { data: { revision, diff } })).status()).toBe(200)
  expect((await take()).status()).toBe(200)
  const made = await api.post(`/api/shows/${show.id}/program-links`, { data: { hours: 1 } })
  const { path } = await made.json()
  const anybody = await playwright.request.newContext({ baseURL: server.url, storageState: NOBODY })
  const page = await (await anybody.get(path)).text()
  expect(page).toContain('Opening')
  for (const secret of [show.id, show.settings.taskId, show.settings.userId, 'cam-host', 'Anna Berg', '1234567890']) {
    expect.soft(page, secret).not.toContain(secret)
  }
  expect((await anybody.get('/program/none')).status()).toBe(404)
  const drawn = await anybody.get(`/sandbox/on-air?link=${path.replace('/program/', '')}`)
  expect(drawn.status()).toBe(200)
  expect(drawn.headers()['content-type']).toContain('image/svg+xml')
  for (const secret of ['anna:pass', 'hush', 'data-picture']) expect.soft(await drawn.text()).not.toContain(secret)
  expect((await anybody.get('/sandbox/on-air?link=none')).status()).toBe(404)
  await anybody.dispose()
  await stop()
})
