import { deskOf } from './desk-page'
import { documentOf, expect, makeShow, test } from './fixtures'

test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

test('a finger moves an input, places a source with the plus, and takes', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [200, 200, 320, 180] }) })
  const { open, at, rect, layer, take, status, layers } = deskOf(desk)
  await open(show.id)
  await layer('Host').tap()
  const finger = await desk.context().newCDPSession(desk)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [await at(point)] : [] })
  await touch('touchStart', { x: 300, y: 300 })
  for (const x of [340, 420, 500, 560, 605]) await touch('touchMove', { x, y: 300 })
  await touch('touchEnd')
  expect((await rect()).x).toBeGreaterThan(450)
  await take.tap()
  await expect(status('Last request')).toHaveText('accepted · sequence 1')
  await expect(layers.getByRole('option')).toHaveCount(1)
})
