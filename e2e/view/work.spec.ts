import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { allFetched, makeGround, scaleOf, zoomButton } from './seen'

const ONE = { 'cam-host': [300, 200, 320, 180] } as const

test('zoomed in, a source lands under the pointer, and an edge snaps within as many pixels of the screen', async ({
  api,
  desk,
}) => {
  const { show } = await makeGround(api, ONE)
  const { open, at, place, canvas, layers, rect } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  // What lies under the pointer stays there: the places that the fitting frame has go on counting for this one pixel.
  const pixel = { x: 880, y: 400 }
  const pointer = await at(pixel)
  await desk.mouse.move(pointer.x, pointer.y)
  await desk.keyboard.down('Control')
  while ((await scaleOf(desk)) < 3) await desk.mouse.wheel(0, -100)
  await desk.keyboard.up('Control')
  const scale = await scaleOf(desk)
  await place('cam-guest-2', pixel, ['Control'])
  await expect(layers.getByRole('option')).toHaveCount(2)
  const dropped = await rect()
  expect(Math.abs(dropped.x + dropped.width / 2 - pixel.x)).toBeLessThanOrEqual(2)
  expect(Math.abs(dropped.y + dropped.height / 2 - pixel.y)).toBeLessThanOrEqual(2)

  const left = { x: 300, y: 200 }
  await canvas.focus()
  await desk.keyboard.press('0')
  const start = await at({ x: left.x + 100, y: left.y + 60 })
  await desk.mouse.move(start.x, start.y)
  await desk.keyboard.down('Control')
  while ((await scaleOf(desk)) < scale) await desk.mouse.wheel(0, -100)
  await desk.keyboard.up('Control')
  const now = await scaleOf(desk)
  // 20 pixels of the screen are within no reach of the dropped one's left edge, although 8 of the frame would be.
  const gap = dropped.x - 320 - left.x
  const drag = async (short: number) => {
    await desk.mouse.move(start.x, start.y)
    await desk.mouse.down()
    await desk.mouse.move(start.x + gap * now - short, start.y, { steps: 8 })
    await desk.mouse.up()
    return (await rect()).x + 320
  }
  expect(await drag(20)).toBeLessThan(dropped.x)
  await desk.keyboard.press('Control+z')
  expect(await drag(5)).toBe(dropped.x)
})

test('who may only view zooms and pans too, and drags nothing', async ({ api, browser, server, viewerState }) => {
  const { show } = await makeGround(api, ONE)
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const viewer = await context.newPage()
  const { open, at, canvas, layer, rect } = deskOf(viewer)
  await open(show.id)
  await allFetched(viewer)
  await canvas.focus()
  await viewer.keyboard.press('Shift+Digit0')
  await expect(zoomButton(viewer)).toHaveText('100 %')
  await viewer.keyboard.press('0')
  const on = await at({ x: 460, y: 290 })
  await viewer.mouse.move(on.x, on.y)
  await viewer.mouse.down({ button: 'middle' })
  await viewer.mouse.move(on.x + 50, on.y, { steps: 3 })
  await viewer.mouse.up({ button: 'middle' })
  await viewer.mouse.click(on.x + 50 + 40, on.y)
  await expect(layer('Host')).toHaveAttribute('aria-selected', 'true')
  expect(await rect()).toMatchObject({ x: 300, y: 200 })
  await context.close()
})
