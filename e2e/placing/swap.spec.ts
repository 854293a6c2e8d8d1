import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const FOUR = documentOf({
  'cam-host': [0, 0, 640, 360],
  'cam-guest-1': [640, 0, 640, 360],
  'cam-guest-2': [0, 360, 640, 360],
  'phone-1': [1000, 500, 200, 112],
})

test('one drag swaps two of equal size, and undo puts both back', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: FOUR })
  const { open, drag, layer, rect, undo, status } = deskOf(desk)
  await open(show.id)
  await drag({ x: 320, y: 180 }, { x: 940, y: 190 })
  await expect(status('Announcements')).toContainText('moved to 640, 0')
  await layer('Guest left').click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 640, height: 360 })
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 640, y: 0, width: 640, height: 360 })
  await undo.click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 640, height: 360 })
  await expect(undo).toBeDisabled()
})

test('Ctrl lays one on the other; Shift swaps a small one with a large one', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: FOUR })
  const { open, drag, layer, rect, undo } = deskOf(desk)
  await open(show.id)
  await drag({ x: 320, y: 180 }, { x: 960, y: 180 }, ['Control'])
  await layer('Guest left').click()
  expect(await rect()).toEqual({ x: 640, y: 0, width: 640, height: 360 })
  await undo.click()
  await drag({ x: 1100, y: 550 }, { x: 300, y: 500 }, ['Shift'])
  await layer('Phone').click()
  expect(await rect()).toEqual({ x: 0, y: 360, width: 640, height: 360 })
  await layer('Guest right').click()
  expect(await rect()).toEqual({ x: 1000, y: 500, width: 200, height: 112 })
})

test('both are seen in their new places before the release, and Escape puts them back', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: FOUR })
  const { open, hold, layer, rect, undo, at, drag } = deskOf(desk)
  await open(show.id)
  await expect(layer('Guest left')).toBeVisible()
  const [corner, end] = [await at({ x: 20, y: 20 }), await at({ x: 600, y: 330 })]
  const clip = { ...corner, width: end.x - corner.x, height: end.y - corner.y }
  await hold({ x: 320, y: 180 }, { x: 940, y: 190 })
  const shown = await desk.screenshot({ clip })
  await desk.keyboard.press('Escape')
  await desk.mouse.up()
  await layer('Guest left').click()
  expect(await rect()).toEqual({ x: 640, y: 0, width: 640, height: 360 })
  await expect(undo).toBeDisabled()

  await drag({ x: 320, y: 180 }, { x: 940, y: 190 })
  await expect.poll(async () => (await desk.screenshot({ clip })).equals(shown)).toBe(true)
})
