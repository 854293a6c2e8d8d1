import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

test('a finger moves an input and takes', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [200, 200, 320, 180] }) })
  const { open, at, rect, layer, take, status } = deskOf(desk)
  await open(show.id)
  await layer('Host').tap()
  const finger = await desk.context().newCDPSession(desk)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [await at(point)] : [] })
  await touch('touchStart', { x: 300, y: 300 })
  for (const x of [340, 420, 500, 560, 605]) await touch('touchMove', { x, y: 300 })
  // The finger rests before it lifts: one that leaves at speed flings, and Chromium takes the next tap for the end of
  // that.
  for (let rest = 0; rest < 4; rest++) {
    await desk.waitForTimeout(50)
    await touch('touchMove', { x: 605, y: 300 })
  }
  await touch('touchEnd')
  expect((await rect()).x).toBeGreaterThan(450)
  await take.tap()
  await expect(status('Last request')).toTell('accepted · sequence 1')
})

test('a finger on a source’s name or picture carries it sideways onto the frame', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, at, source, layers } = deskOf(desk)
  await open(show.id)
  const finger = await desk.context().newCDPSession(desk)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] })
  // On the first input the second source would take its place.
  const ends = [await at({ x: 640, y: 360 }), await at({ x: 220, y: 120 })]
  const starts = [source('cam-host').getByText('Host', { exact: true }), source('cam-guest-1').locator('img')]
  for (const [index, start] of starts.entries()) {
    const box = await start.boundingBox()
    const end = ends[index]
    if (!box || !end) throw new Error('The source is not on the screen.')
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await touch('touchStart', from)
    for (const share of [0.05, 0.1, 0.3, 0.6, 1]) {
      await touch('touchMove', { x: from.x + (end.x - from.x) * share, y: from.y + (end.y - from.y) * share ** 2 })
    }
    await touch('touchEnd')
    await expect(layers.getByRole('option')).toHaveCount(index + 1)
  }
})
