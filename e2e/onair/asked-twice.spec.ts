import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { changed, documentOf, makeShow } from '../testing/show'

const HEARD = documentOf({ 'cam-host': [0, 0, 1280, 720] })
const SLIDES = documentOf({ 'screen-1': [0, 0, 1280, 720] })
const SEEN_ONLY = { ...SLIDES, records: changed(SLIDES.records, { 'in-0': { content: 'video' } }) }

test('a take that leaves nobody to be heard is asked for twice, by the button, the key and the hot switch', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: HEARD })
  await json(await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: SEEN_ONLY } }))
  const { open, take, program } = deskOf(desk)
  const preview = desk.getByRole('region', { name: 'Preview' })
  const question = desk.locator('#take-refusal').filter({ hasText: 'nobody would be heard. Press again' })
  await open(show.id)
  await desk.locator('html[data-all-fetched]').waitFor()
  await take.click()
  await expect(preview).toContainText('same as program')

  await desk.keyboard.press('2')
  await expect(preview).toContainText('Slides')
  await take.dblclick()
  await expect(question).toBeVisible()
  await expect(program).toContainText('Layout 1')
  await expect(async () => {
    await take.click()
    await expect(preview).toContainText('same as program', { timeout: 500 })
  }).toPass({ intervals: [700] })
  await expect(program).toContainText('Slides')

  await desk.keyboard.press('Shift+Digit1')
  await expect(preview).toContainText('same as program')
  await expect(program).toContainText('Layout 1')
  await desk.keyboard.press('Shift+Digit2')
  await expect(question).toBeVisible()
  await expect(preview).toContainText('Layout 1')
  await expect(async () => {
    await desk.keyboard.press('Shift+Digit2')
    await expect(program).toContainText('Slides', { timeout: 500 })
  }).toPass({ intervals: [700] })
})

test('a take back after which nobody would be heard is asked for twice, by B and from the history', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: HEARD })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: SEEN_ONLY } })
  const slides: { id: string } = await json(added)
  for (const layoutId of [slides.id, layout.id]) await api.post(`/api/shows/${show.id}/take`, { data: { layoutId } })
  const { open, program } = deskOf(desk)
  const question = desk.locator('#take-refusal').filter({ hasText: 'nobody would be heard. Press again' })
  await open(show.id)
  const back = desk.getByRole('button', { name: 'Take back' })
  await expect(back).toHaveAttribute('aria-disabled', 'false')
  await back.dblclick()
  await expect(question).toBeVisible()
  await expect(program).toContainText('Layout 1')
  await expect(desk.getByText(/Not put back/), 'it is a question, and no message').toHaveCount(0)
  await expect(async () => {
    await desk.keyboard.press('b')
    await expect(program).toContainText('Slides', { timeout: 500 })
  }).toPass({ intervals: [700] })

  await desk.keyboard.press('b')
  await expect(program).toContainText('Slides')
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(program).toContainText('Layout 1')
  await desk.getByRole('button', { name: 'Requests' }).click()
  const row = desk.getByRole('dialog', { name: 'Requests' }).getByRole('listitem').filter({ hasText: 'Take Slides' })
  const put = row.getByRole('button', { name: /^Put .*Slides.* back on air/ })
  await put.click()
  await expect(row.getByRole('status')).toHaveText(/^Not put back: nobody would be heard\. Press again/)
  await expect(question).toBeVisible()
  await expect(async () => {
    await put.click()
    await expect(program).toContainText('Slides', { timeout: 500 })
  }).toPass({ intervals: [700] })
})
