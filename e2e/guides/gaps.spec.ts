import { fetched, pixelsOf } from '../testing/canvas'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

/** The colour of guides and gaps, which no picture of the sandbox has. */
const GUIDE = '#ff5ad1'

test('a third input goes on with the gap of the first two, and the gaps are shown while it is held', async ({
  api,
  desk,
}) => {
  const document = documentOf({
    'cam-host': [40, 300, 300, 160],
    'cam-guest-1': [372, 300, 300, 160],
    'cam-guest-2': [800, 100, 300, 160],
  })
  const { show } = await makeShow(api, { document })
  const { open, press, hold, rect, canvas } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await press({ x: 900, y: 200 })
  await hold({ x: 900, y: 200 }, { x: 807, y: 422 })
  await expect.poll(() => pixelsOf(desk, canvas, GUIDE)).toBeGreaterThan(200)
  await desk.mouse.up()
  expect(await rect()).toMatchObject({ x: 704, width: 300, height: 160 })
  await expect.poll(() => pixelsOf(desk, canvas, GUIDE)).toBe(0)
})

test('Ctrl lets go of equal gaps as of guides', async ({ api, desk }) => {
  const document = documentOf({
    'cam-host': [40, 300, 300, 160],
    'cam-guest-1': [372, 300, 300, 160],
    'cam-guest-2': [800, 100, 300, 160],
  })
  const { show } = await makeShow(api, { document })
  const { open, press, drag, rect } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await press({ x: 900, y: 200 })
  await drag({ x: 900, y: 200 }, { x: 810, y: 424 }, ['Control'])
  expect((await rect()).x).toBeGreaterThan(706)
})

test('a picture in a corner is as far from one edge as from the other', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [0, 0, 1280, 720], 'cam-guest-1': [500, 300, 320, 180] })
  const { show } = await makeShow(api, { document })
  const { open, press, drag, rect } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await press({ x: 600, y: 400 })
  await drag({ x: 600, y: 400 }, { x: 1036, y: 129 })
  const { x, y, width } = await rect()
  expect(y).toBe(1280 - x - width)
})

test('the right edge is pulled to the gap that the left one has', async ({ api, desk }) => {
  const document = documentOf({
    'cam-host': [30, 300, 210, 160],
    'cam-guest-1': [900, 300, 300, 160],
    'cam-guest-2': [276, 330, 500, 160],
  })
  const { show } = await makeShow(api, { document })
  const { open, press, drag, rect } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await press({ x: 500, y: 400 })
  await drag({ x: 776, y: 410 }, { x: 860, y: 410 })
  expect(await rect()).toEqual({ x: 276, y: 330, width: 588, height: 160 })
})

test('a source that is dragged in lands with the gap of the others', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [40, 100, 300, 100], 'cam-guest-1': [40, 224, 300, 100] })
  const { show } = await makeShow(api, { document })
  const { open, place, rect, layer } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  await place('cam-guest-2', { x: 290, y: 502 })
  await layer('Guest right').click()
  const { y } = await rect()
  expect(y).toBe(348)
})
