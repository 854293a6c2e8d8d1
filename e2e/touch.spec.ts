import { deskOf } from './desk-page'
import { documentOf, expect, makeShow, test } from './fixtures'

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
  // The finger rests before it lifts: one that leaves at speed flings, and Chromium takes the next tap for the end of that.
  for (let rest = 0; rest < 4; rest++) {
    await desk.waitForTimeout(50)
    await touch('touchMove', { x: 605, y: 300 })
  }
  await touch('touchEnd')
  expect((await rect()).x).toBeGreaterThan(450)
  await take.tap()
  await expect(status('Last request')).toHaveText('accepted · sequence 1')
})
