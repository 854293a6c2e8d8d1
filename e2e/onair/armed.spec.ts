import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [0, 0, 1280, 720] })
const SLIDES = documentOf({ 'screen-1': [0, 0, 640, 360] })
const HOST = 'cam-host'
const leaves = (api: APIRequestContext, live: boolean) =>
  control(api, { streams: [{ roomId: 'demo', streamId: HOST, live }] })

/** Opens a show whose layout in preview is refused, since its source has left. Another layout is without it. */
async function refusedForHost(api: APIRequestContext, page: Page) {
  const { show, layout } = await makeShow(api, { document: ONE })
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'Opening' } })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: SLIDES } })
  const slides: { id: string } = await added.json()
  const desk = deskOf(page)
  await desk.open(show.id)
  await expect(desk.source(HOST)).not.toHaveAccessibleName(/gone/)
  await leaves(api, false)
  await expect(desk.source(HOST)).toHaveAccessibleName(/gone/)
  const offer = page.getByRole('button', { name: /^Take it when .* is back$/ })
  const armed = desk.program.getByRole('region', { name: 'Armed take' })
  return { ...desk, show, slides, offer, armed, card: page.getByRole('button', { name: /^1 Opening/ }) }
}

test('a refused take is armed by choice, two desks see it, and it is made when the source is back', async ({
  api,
  desk,
  browser,
  operatorState,
}) => {
  const { show, offer, armed, card, program, status } = await refusedForHost(api, desk)
  const other = await (await browser.newContext({ storageState: operatorState })).newPage()
  const theirs = deskOf(other)
  await theirs.open(show.id)
  await offer.focus()
  await desk.keyboard.press('Enter')
  await expect(armed).toContainText(/Armed: .*Opening.* is taken when .* is back\./)
  await expect(card).toHaveAccessibleName(/armed/)
  await expect(offer).toHaveCount(0)
  await expect(theirs.program.getByRole('region', { name: 'Armed take' })).toContainText('is taken when')
  await desk.reload()
  await expect(armed).toContainText('is taken when')
  expect(await sequencesOf(api, show.id)).toEqual([])

  await leaves(api, true)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(armed).toHaveCount(0)
  await expect(card).toHaveAccessibleName(/on air/)
  await expect(program.getByRole('img', { name: /Opening/ })).toBeVisible()
  await other.context().close()
})

test('what is armed is off once another layout is previewed, once anything is taken, and by hand', async ({
  api,
  desk,
}) => {
  const { show, slides, offer, armed, take } = await refusedForHost(api, desk)
  await offer.click()
  await armed.getByRole('button', { name: 'Give up' }).click()
  await expect(armed).toHaveCount(0)

  await offer.click()
  await expect(armed).toBeVisible()
  await desk.keyboard.press('2')
  await expect(armed).toHaveCount(0)
  expect((await taskOf(api, show.id)).armed).toBe(null)

  await desk.keyboard.press('1')
  await offer.click()
  await expect(armed).toBeVisible()
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: slides.id } })
  await expect(armed).toHaveCount(0)
  await leaves(api, true)
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test.describe('1024 × 768', () => {
  test.use({ viewport: { width: 1024, height: 768 } })

  test('what TAKE takes is named beside the refusal and the offer', async ({ api, desk }) => {
    const { offer } = await refusedForHost(api, desk)
    await expect(offer).toBeVisible()
    const bar = desk.getByRole('region', { name: 'What a take would change' })
    const name = await bar.getByText('Opening').boundingBox()
    const [room, why] = [await bar.boundingBox(), await desk.locator('#take-refusal').boundingBox()]
    expect(name?.width).toBeGreaterThan(50)
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1)
    expect((room?.x ?? 0) + (room?.width ?? 0)).toBeLessThanOrEqual(why?.x ?? 0)
    const changes = await bar.getByRole('listitem').first().boundingBox()
    expect(changes?.width, 'what changes is to be read, below the name').toBeGreaterThan(50)
    expect(changes?.y).toBeGreaterThan(name?.y ?? 0)
    expect((changes?.x ?? 0) + (changes?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1)
    await leaves(api, true)
  })
})
