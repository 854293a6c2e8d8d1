import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const HOST = documentOf({ 'cam-host': [100, 100, 320, 180] })
const SLIDES = documentOf({ 'screen-1': [0, 0, 1280, 720] })

/** Opens the requests of a show that had Opening and then Slides on air. */
async function openHistory(api: APIRequestContext, page: Page) {
  const { show, layout } = await makeShow(api, { document: HOST })
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'Opening' } })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: SLIDES } })
  const slides: { id: string } = await added.json()
  for (const layoutId of [layout.id, slides.id]) await api.post(`/api/shows/${show.id}/take`, { data: { layoutId } })
  const desk = deskOf(page)
  await desk.open(show.id)
  await page.getByRole('button', { name: 'Requests' }).click()
  const history = page.getByRole('dialog', { name: 'Requests' })
  const row = (title: string | RegExp) => history.getByRole('listitem').filter({ hasText: title })
  return { ...desk, show, layout, history, row }
}

test('a row shows its picture, and goes back on air as it was', async ({ api, desk }) => {
  const { show, row } = await openHistory(api, desk)
  const opening = row('Take Opening')
  await expect(opening.locator('svg[viewBox="0 0 1280 720"] rect[width="320"]').first()).toBeVisible()
  await expect(row('Take Slides').getByRole('button', { name: /^Put Slides/ })).toHaveText('On air')
  await opening.getByRole('button', { name: /^Put Opening of \d\d:\d\d back on air$/ }).click()
  await expect(row(/Put back Opening as it was at \d\d:\d\d/)).toContainText(/accepted|confirmed/)
  await expect(opening.getByRole('status')).toHaveText(/^Opening is on air as it was at/)
  expect((await taskOf(api, show.id)).program).toMatchObject({ layoutName: 'Opening', asOf: expect.any(Number) })
  expect(await sequencesOf(api, show.id)).toHaveLength(3)
})

test('one that cannot go back says so in its row, and nothing is sent', async ({ api, desk }) => {
  const { show, row } = await openHistory(api, desk)
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  const opening = row('Take Opening')
  await opening.getByRole('button', { name: /back on air$/ }).click()
  await expect(opening.getByRole('status')).toHaveText(/^Not put back: .*Host/)
  expect(await sequencesOf(api, show.id)).toHaveLength(2)
})

test('opened as a new layout it is in preview, and nothing else changes', async ({ api, desk }) => {
  const { show, layout, history, row, canvas, layer, status } = await openHistory(api, desk)
  await row('Take Opening')
    .getByRole('button', { name: /^Open Opening of .* as a new layout$/ })
    .click()
  await expect(history).toBeHidden()
  const strip = desk.getByRole('region', { name: 'Layouts' })
  await expect(strip.getByRole('button', { name: /^3 Opening \d\d:\d\d, in preview$/ })).toBeVisible()
  await expect(layer('Host')).toBeVisible()
  await expect(canvas).toBeVisible()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  const original = await (await api.get(`/api/layouts/${layout.id}`)).json()
  expect(original).toMatchObject({ name: 'Opening', revision: layout.revision + 1 })
  expect((await taskOf(api, show.id)).program?.layoutName).toBe('Slides')
})
