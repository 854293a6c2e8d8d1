import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import seed from '@/lib/mix/vectors/seed-request.json' with { type: 'json' }
import type { Layout } from '@/lib/protocol/live'
import { deskOf } from './testing/desk-page'
import { drop } from './testing/drop'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [500, 100, 320, 180] })

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function exported(page: Page, name: string): Promise<{ fileName: string; text: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    choose(page, name, 'Export'),
  ])
  return { fileName: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import layouts' })
const card = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Layouts' }).getByRole('button', { name: new RegExp(`^\\d+ ${name}(,|$)`) })

/** Pastes as Ctrl+V does it, with the focus where it is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+v')
}

test('a layout is exported, and imported again is the same on the canvas and on the wire', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, layers, take, status, canvas } = deskOf(desk)
  await open(show.id)
  const { fileName, text } = await exported(desk, layout.name)
  expect(fileName).toBe(`${layout.name}.layout.json`)
  expect(JSON.parse(text)).toMatchObject({ mixdesk: 1, kind: 'layout', name: layout.name })

  await drop(desk, canvas, { name: fileName, text })
  const dialog = importDialog(desk)
  await expect(dialog).toContainText('1 layout:')
  await expect(dialog).toContainText('Layout 2')
  await expect(dialog).toContainText('2 inputs')
  await dialog.getByRole('button', { name: 'Import', exact: true }).dblclick()
  await expect(dialog).toHaveCount(0)
  await expect(card(desk, 'Layout 2')).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput).toMatchObject([
    { StreamId: 'cam-host', RectInfo: { Left: 100, Top: 100, Right: 420, Bottom: 280 } },
    { StreamId: 'cam-guest-1', RectInfo: { Left: 500, Top: 100, Right: 820, Bottom: 280 } },
  ])
  const layouts: Layout[] = await (await api.get(`/api/shows/${show.id}/layouts`)).json()
  expect(layouts).toHaveLength(2)
  expect(layouts[1]?.document).toEqual(layouts[0]?.document)
})

test('the request of the documentation is pasted and becomes a layout; a source still drags onto it', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api)
  const { open, layers, layer, rect, place } = deskOf(desk)
  await open(show.id)
  await paste(desk, `curl --data '${JSON.stringify(seed, null, 2)}' https://rtc-api.zego.im/`)
  const dialog = importDialog(desk)
  await expect(dialog).toContainText('Imported')
  await expect(dialog.getByRole('list', { name: 'Report' })).toContainText('is scaled from 360 × 360')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(layers.getByRole('option')).toHaveText([/stream2/, /stream1/])
  await layer('stream1').click()
  expect(await rect()).toEqual({ x: 356, y: 140, width: 568, height: 180 })
  await place('cam-host', { x: 300, y: 600 })
  await expect(layers.getByRole('option')).toHaveCount(3)
})

test('text without a body opens nothing, and in a field it is only pasted', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layer, field } = deskOf(desk)
  await open(show.id)
  await paste(desk, 'just words')
  await layer('Host').click()
  await field('Left').focus()
  await paste(desk, JSON.stringify(seed))
  await expect(importDialog(desk)).toHaveCount(0)
})

test('a broken file says what is wrong where, and imports nothing', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  const { text } = await exported(desk, layout.name)
  const file = JSON.parse(text)
  file.document.records['in-0'].width = 'wide'
  await desk.getByRole('button', { name: 'Import…' }).click()
  const dialog = importDialog(desk)
  const box = dialog.getByRole('textbox', { name: 'What to import' })
  const button = dialog.getByRole('button', { name: 'Import', exact: true })

  await box.fill(JSON.stringify(file))
  await expect(dialog.getByRole('alert')).toContainText('document.records.in-0.width must be a number')
  await expect(button).toBeDisabled()
  await box.fill(JSON.stringify({ ...JSON.parse(text), mixdesk: 2 }))
  await expect(dialog.getByRole('alert')).toContainText('written by a newer Mixdesk')
  await box.fill('{ "mixdesk": 1, ')
  await expect(dialog.getByRole('alert')).toContainText('Neither JSON')
  await box.fill('x'.repeat(1024 * 1024 + 1))
  await expect(dialog.getByRole('alert')).toContainText('at most 1 MB, or 16 MB for a file with scenes of OBS')
  await box.fill(JSON.stringify({ ...JSON.parse(text), author: 'me' }))
  await expect(dialog.getByRole('list', { name: 'Report' })).toContainText('left out · author is not known here')
  await expect(button).toBeEnabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await (await api.get(`/api/shows/${show.id}/layouts`)).json()).toHaveLength(1)
})

test('a show is exported and imported beside itself, with ids of its own', async ({ api, desk }) => {
  const name = `Sunday ${Date.now()}`
  const { show } = await makeShow(api, { document: TWO, name })
  const { layers } = deskOf(desk)
  await desk.goto(`/shows?${new URLSearchParams({ search: name })}`)
  const { fileName, text } = await exported(desk, name)
  expect(fileName).toBe(`${name}.show.json`)

  await desk.getByRole('button', { name: 'Import a show…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Import a show' })
  await dialog
    .getByLabel('File to import')
    .setInputFiles({ name: fileName, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(dialog).toContainText(`A new show, ‘${name}’, with 1 layout:`)
  await expect(dialog.getByRole('list', { name: 'Report' })).toContainText('changed · settings.taskId becomes')
  await dialog.getByRole('button', { name: 'Import', exact: true }).dblclick()
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
  const showId = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
  expect(showId).not.toBe(show.id)
  const copy = await (await api.get(`/api/shows/${showId}`)).json()
  expect(copy).toMatchObject({ name, settings: { roomId: 'demo' } })
  expect(copy.settings.taskId).not.toBe(show.settings.taskId)
  const shows: { name: string }[] = await (await api.get('/api/shows')).json()
  expect(shows.filter((each) => each.name === name)).toHaveLength(2)
})

test('an import that is on its way is not cancelled, and one without an answer is not said to have failed', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, canvas } = deskOf(desk)
  await open(show.id)
  const file = await (await api.get(`/api/layouts/${layout.id}/export`)).text()
  await drop(desk, canvas, { name: 'one.layout.json', text: file })
  const dialog = importDialog(desk)
  await expect(dialog).toContainText('1 layout:')
  let loseAnswer = () => {}
  const isLost = new Promise<void>((resolve) => {
    loseAnswer = resolve
  })
  await desk.route('**/import', async (route) => {
    await route.fetch()
    await isLost
    await route.abort()
  })
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  await desk.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  loseAnswer()
  await expect(dialog.getByRole('alert')).toHaveText(/^No answer from Mixdesk\. Check whether it was done/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(card(desk, 'Layout 2')).toHaveCount(1)
})
