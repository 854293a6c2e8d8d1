import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })
const SLIDES = documentOf({ 'screen-1': [0, 0, 1280, 720] })

/** Opens a show that had Opening and Slides on air, in this order; Opening, in preview, was edited between the two. */
async function onAir(api: APIRequestContext, page: Page) {
  const { show, layout } = await makeShow(api, { document: ONE })
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'Opening' } })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: SLIDES } })
  const slides: { id: string } = await added.json()
  const desk = deskOf(page)
  const { open, press, status, saved } = desk
  const take = (layoutId: string) => api.post(`/api/shows/${show.id}/take`, { data: { layoutId } })
  await take(layout.id)
  await open(show.id)
  await press({ x: 200, y: 150 })
  await page.keyboard.press('Shift+ArrowRight')
  await saved()
  await take(slides.id)
  await expect(status('Last request')).toTell('accepted · sequence 2')
  const leftOnAir = async () => {
    const inputs = Object.values((await taskOf(api, show.id)).program?.document.records ?? {})
    return inputs.flatMap((record) => (record.type === 'input' ? [[record.source, record.x]] : []))
  }
  return { ...desk, show, layout, leftOnAir, back: page.getByRole('button', { name: 'Take back' }) }
}

const HOST_AS_IT_WAS = [[{ kind: 'stream', streamId: 'cam-host' }, 100]]

test('B puts back what was on air as it was, says so, and leaves the edited layout alone', async ({ api, desk }) => {
  const { show, layout, program, status, leftOnAir, rect, back } = await onAir(api, desk)
  await expect(back).toBeVisible()
  await desk.keyboard.press('b')
  await expect(status('Last request')).toTell('accepted · sequence 3')
  expect(await leftOnAir()).toEqual(HOST_AS_IT_WAS)
  await expect(program).toContainText(/Opening.*As it was at \d\d:\d\d/)
  await expect(program.getByRole('img', { name: /Opening, as mixed by the sandbox/ })).toBeVisible()
  await expect(status('Announcements')).toHaveText(/^Opening is on air as it was at \d\d:\d\d\.$/)
  expect((await rect()).x).toBe(110)
  await expect(status('Preview and program')).toContainText('differs from program')
  const stored = await (await api.get(`/api/layouts/${layout.id}`)).json()
  expect(stored.document.records['in-0'].x).toBe(110)

  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 4')
  await expect(program).not.toContainText('As it was at')
  await expect(back).toHaveAttribute('aria-disabled', 'false')
  await back.click()
  await expect(status('Last request')).toTell('accepted · sequence 5')
  expect(await leftOnAir()).toEqual(HOST_AS_IT_WAS)
  expect(await sequencesOf(api, show.id)).toHaveLength(5)
})

test('what cannot be put back is said beside TAKE, and nothing is sent', async ({ api, desk }) => {
  const { show, source, back } = await onAir(api, desk)
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  await expect(source('cam-host')).toHaveAccessibleName(/gone/)
  await back.click()
  await expect(desk.locator('#take-refusal')).toHaveText(/^Not taken: .*Host/)
  expect(await sequencesOf(api, show.id)).toHaveLength(2)
})

test('a held B goes back once, a B in a name is a letter, and a new show has nothing to take back', async ({
  api,
  desk,
}) => {
  const { show, status, back, open } = await onAir(api, desk)
  await expect(back).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.down('b')
  await desk.keyboard.down('b')
  await expect(status('Last request')).toTell('accepted · sequence 3')
  await expect(back).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.down('b')
  await desk.keyboard.up('b')
  expect(await sequencesOf(api, show.id)).toHaveLength(3)

  await desk.getByRole('button', { name: 'More for Opening' }).click()
  await desk.getByRole('menuitem', { name: 'Rename' }).click()
  await desk.getByRole('textbox', { name: 'Name of the layout' }).pressSequentially('bb')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('bb', { exact: true }).first()).toBeVisible()
  expect(await sequencesOf(api, show.id)).toHaveLength(3)

  const fresh = await makeShow(api, { document: ONE })
  await open(fresh.show.id)
  await expect(back).toHaveAttribute('aria-disabled', 'true')
  await desk.keyboard.press('b')
  await expect(desk.locator('#take-refusal')).toHaveText('Not taken: Nothing was on air yet.')
})

test.describe('a viewer', () => {
  test.use({ storageState: async ({ viewerState }, use) => use(viewerState) })

  test('is told that it is not theirs', async ({ api, desk }) => {
    const { show, layout } = await makeShow(api, { document: ONE })
    await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
    await deskOf(desk).open(show.id)
    await expect(desk.getByRole('button', { name: 'Take back' })).toHaveAttribute('aria-disabled', 'true')
    await desk.keyboard.press('b')
    await expect(desk.locator('#take-refusal')).toHaveText('Not taken: View only')
    expect(await sequencesOf(api, show.id)).toHaveLength(1)
  })
})
