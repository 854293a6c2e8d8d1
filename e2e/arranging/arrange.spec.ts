import { overlaps } from '@/lib/geometry/overlap'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places, rectOf } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const PILE = documentOf({
  'cam-host': [400, 300, 320, 180],
  'cam-guest-1': [424, 324, 320, 180],
  'screen-1': [448, 348, 320, 180],
})

test('a new operator double-clicks sources and finds them side by side, never in a pile', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open, source, layers, saved, status, undo } = deskOf(desk)
  await open(show.id)
  const streams = ['cam-host', 'cam-guest-1', 'screen-1', 'phone-1']
  for (const [index, streamId] of streams.entries()) {
    await source(streamId).dblclick()
    await expect(layers.getByRole('option')).toHaveCount(index + 1)
  }
  await expect(status('Announcements')).toHaveText('Phone placed. Arranged 4 inputs')
  await saved()
  const rects = Object.values(await places(api, layout.id)).map(rectOf)
  expect(rects).toHaveLength(4)
  for (const [index, rect] of rects.entries()) {
    expect(rects.slice(index + 1).some((other) => overlaps(rect, other))).toBe(false)
  }

  await undo.click()
  await expect(layers.getByRole('option')).toHaveCount(3)
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-host': '640×360 at 0,0',
    'cam-guest-1': '640×360 at 640,0',
    'screen-1': '640×360 at 320,360',
  })
})

test('Enter on a source gives it the largest free cell, and what was placed by hand stays', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 360] })
  const { show, layout } = await makeShow(api, { document })
  const { open, source, rect, saved } = deskOf(desk)
  await open(show.id)
  await source('screen-1').focus()
  await desk.keyboard.press('Enter')
  await expect.poll(rect).toEqual({ x: 640, y: 360, width: 640, height: 360 })
  await saved()
  expect(await places(api, layout.id)).toMatchObject({ 'cam-host': '640×720 at 0,0' })
})

test('A arranges a pile, and one undo takes it back', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const { open, saved, status, undo } = deskOf(desk)
  await open(show.id)
  const before = await places(api, layout.id)
  await desk.keyboard.press('a')
  await expect(status('Announcements')).toHaveText('Arranged 3 inputs in a grid of 2 rows')
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-host': '640×360 at 0,0',
    'cam-guest-1': '640×360 at 640,0',
    'screen-1': '640×360 at 320,360',
  })
  await desk.getByRole('button', { name: 'Arrange', exact: true }).click()
  await expect(status('Announcements')).toHaveText('3 inputs arranged already')
  await undo.click()
  await expect(undo).toBeDisabled()
  await saved()
  expect(await places(api, layout.id)).toEqual(before)
})

test('a viewer arranges nothing', async ({ api, browser, server, viewerState }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const page = await context.newPage()
  await deskOf(page).open(show.id)
  await page.keyboard.press('a')
  for (const name of ['Arrange', 'Templates']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled()
  }
  const stored = await (await api.get(`/api/layouts/${layout.id}`)).json()
  expect(stored.revision).toBe(layout.revision)
  await context.close()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('two taps lay out what lies on the frame', async ({ api, desk }) => {
    const { show, layout } = await makeShow(api, { document: PILE })
    const { open, saved } = deskOf(desk)
    await open(show.id)
    await desk.getByRole('button', { name: 'Templates' }).tap()
    await desk.getByRole('dialog', { name: 'Templates' }).getByRole('button', { name: '1 + 2' }).tap()
    await saved()
    expect(await places(api, layout.id)).toEqual({
      'cam-host': '854×720 at 0,0',
      'cam-guest-1': '426×360 at 854,0',
      'screen-1': '426×360 at 854,360',
    })
  })
})
