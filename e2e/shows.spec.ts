import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { Layout, Show } from '@/lib/protocol/live'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const ODD = documentOf({ 'cam-host': [101, 57, 333, 187], 'cam-guest-1': [500, 100, 319, 181] })

const row = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** The list of every show of a worker has several pages. */
const listOf = (page: Page, search: string) => page.goto(`/shows?${new URLSearchParams({ search })}`)

const documentsOf = async (api: APIRequestContext, showId: string): Promise<Layout['document'][]> =>
  (await (await api.get(`/api/shows/${showId}/layouts`)).json()).map(({ document }: Layout) => document)

const showOf = async (api: APIRequestContext, showId: string): Promise<Show> =>
  (await api.get(`/api/shows/${showId}`)).json()

test('shows are made, renamed, duplicated, reordered and deleted', async ({ api, desk }) => {
  const stamp = String(Date.now())
  const names = async () =>
    (await desk.getByRole('listitem').getByRole('link').allInnerTexts()).filter((name) => name.includes(stamp))
  await desk.goto('/shows')
  for (const name of [`Monday ${stamp}`, `Tuesday ${stamp}`]) {
    await desk.getByLabel('Name of the new show').fill(name)
    await desk.getByRole('button', { name: 'New show' }).click()
    await expect(deskOf(desk).status('Connection')).toHaveText('Connected')
    await desk.getByRole('link', { name: 'All shows' }).click()
    await expect(desk.getByRole('heading', { name: 'Shows' })).toBeVisible()
  }
  await listOf(desk, stamp)
  await choose(desk, `Tuesday ${stamp}`, 'Rename')
  await desk.getByRole('textbox', { name: 'Name of the show' }).fill(`Wednesday ${stamp}`)
  await desk.keyboard.press('Enter')
  await expect.poll(names).toEqual([`Monday ${stamp}`, `Wednesday ${stamp}`])

  await choose(desk, `Wednesday ${stamp}`, 'Move up')
  await expect.poll(names).toEqual([`Wednesday ${stamp}`, `Monday ${stamp}`])
  await desk.getByRole('link', { name: `Wednesday ${stamp}` }).focus()
  await desk.keyboard.press('Alt+ArrowDown')
  await expect.poll(names).toEqual([`Monday ${stamp}`, `Wednesday ${stamp}`])

  await choose(desk, `Monday ${stamp}`, 'Duplicate')
  await expect.poll(async () => (await names()).length).toBe(3)
  const copy = (await names()).find((name) => name.includes('copy')) ?? ''
  expect(copy).toContain('Monday')

  await choose(desk, copy, 'Delete…')
  const question = desk.getByRole('alertdialog')
  await expect(question).toContainText(copy)
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await names()).toHaveLength(3)
  await choose(desk, copy, 'Delete…')
  await question.getByRole('button', { name: 'Delete show' }).click()
  await expect.poll(names).toEqual([`Monday ${stamp}`, `Wednesday ${stamp}`])
  await desk.reload()
  expect(await names()).toEqual([`Monday ${stamp}`, `Wednesday ${stamp}`])
  expect((await api.get('/api/shows')).ok()).toBe(true)
})

test('a show on air says so in the list and cannot be deleted there', async ({ api, desk }) => {
  const name = `On air ${Date.now()}`
  const { show, layout } = await makeShow(api, { document: ODD, name })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await listOf(desk, name)
  await expect(row(desk, name)).toContainText('ON AIR')
  await desk.getByRole('button', { name: `More for ${name}` }).click()
  await expect(desk.getByRole('menuitem', { name: 'Delete (stop it first)' })).toBeDisabled()
})

test('several outputs are saved, and all of them go on the wire', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ODD })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByRole('button', { name: 'Add output' }).click()
  const second = dialog.getByRole('group', { name: /Output 2/ })
  await second.getByLabel('Goes to').selectOption('RTMP address')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(second).toContainText('Enter a destination')
  await second.getByLabel('RTMP address', { exact: true }).fill('rtmp://live.example.com/app/key')
  await second.getByLabel('Size').selectOption('9:16 · 360 × 640')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toHaveCount(0)
  await desk.reload()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const body = await newestStartMix(api, show.settings.taskId)
  expect(body.MixOutput).toMatchObject([
    { Width: 1280, Height: 720 },
    { StreamUrl: 'rtmp://live.example.com/app/key', Width: 360, Height: 640 },
  ])
})

test('another frame rescales every layout, and Undo restores each of them exactly', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ODD })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Two', document: ODD } })
  const before = await documentsOf(api, show.id)
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog
    .getByRole('group', { name: /Output 1/ })
    .getByLabel('Size')
    .selectOption('9:16 · 360 × 640')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(desk.getByText('Frame changed to 360 × 640.')).toBeVisible()
  await expect(desk.getByRole('region', { name: 'Preview' })).toContainText('360 × 640')
  expect(await documentsOf(api, show.id)).not.toEqual(before)
  await desk
    .getByRole('region', { name: /Notifications/ })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(desk.getByRole('region', { name: 'Preview' })).toContainText('1280 × 720')
  await expect.poll(() => documentsOf(api, show.id)).toEqual(before)
  expect((await showOf(api, show.id)).settings).toEqual(show.settings)
})

test('a background colour and a source by its address reach the sandbox', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, inspector, layers, saved, take, status, canvas, unfold } = deskOf(desk)
  await open(show.id)
  await expect(canvas).toBeVisible()
  await unfold('Background')
  await inspector.getByLabel('Background colour as #rrggbb').fill('#204060')
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Add source' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Add source' })
  await dialog.getByLabel('Stream id or address').fill('ftp://example.com/a')
  await dialog.getByRole('button', { name: 'Place it' }).click()
  await expect(dialog).toContainText('rtmp://')
  await dialog.getByLabel('Stream id or address').fill('rtmp://pull.example.com/live/cam')
  await dialog.getByRole('button', { name: 'Place it' }).click()
  await expect(layers.getByRole('option')).toHaveCount(1)
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const body = await newestStartMix(api, show.settings.taskId)
  expect(body.BackGroundColorHex).toBe('0x20406000')
  expect(body.MixInput).toMatchObject([{ StreamUrl: 'rtmp://pull.example.com/live/cam' }])
})

test('settings that cannot be saved stay on the screen as they were typed', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByLabel('Room id').fill('studio-9')
  await desk.route(`**/api/shows/${show.id}`, (route) => route.abort())
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(desk.getByText(/Show not changed/)).toBeVisible()
  await expect(dialog.getByLabel('Room id')).toHaveValue('studio-9')
  await desk.unroute(`**/api/shows/${show.id}`)
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toHaveCount(0)
  expect((await showOf(api, show.id)).settings.roomId).toBe('studio-9')
})
