import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { allFetched, expectUnder, groundOf, makeGround, scaleOf } from './seen'

const ONE = { 'cam-host': [400, 200, 480, 270] } as const

test('Space and a drag, the middle button and the wheel pan, and move no input', async ({ api, desk }) => {
  const { show, layout } = await makeGround(api, ONE)
  const { open, at, canvas, layers, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  const before = await places(api, layout.id)
  const scale = await scaleOf(desk)
  const on = await at({ x: 640, y: 330 })
  const corner = await at({ x: 0, y: 0 })
  const cornerAt = (x: number, y: number) =>
    expectUnder(desk, canvas, { x: corner.x + x, y: corner.y + y }, { x: 0, y: 0 }, scale)

  await canvas.focus()
  await desk.mouse.move(on.x, on.y)
  await desk.keyboard.down(' ')
  await expect(canvas).toHaveCSS('cursor', 'grab')
  await desk.mouse.down()
  await expect(canvas).toHaveCSS('cursor', 'grabbing')
  await desk.mouse.move(on.x + 60, on.y + 40, { steps: 4 })
  await desk.mouse.up()
  await desk.keyboard.up(' ')
  await cornerAt(60, 40)

  await desk.mouse.move(on.x, on.y)
  await desk.mouse.down({ button: 'middle' })
  await desk.mouse.move(on.x - 20, on.y + 10, { steps: 4 })
  await desk.mouse.up({ button: 'middle' })
  await cornerAt(40, 50)

  await desk.mouse.wheel(30, -30)
  await cornerAt(10, 80)
  await desk.keyboard.down('Shift')
  await desk.mouse.wheel(0, -50)
  await desk.keyboard.up('Shift')
  await cornerAt(60, 80)

  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
  expect(await places(api, layout.id)).toEqual(before)
  await expect(undo).toBeDisabled()
  // However far it is panned, the frame is not lost.
  for (let turn = 0; turn < 30; turn++) await desk.mouse.wheel(400, 400)
  const { width, height } = await groundOf(desk, canvas)
  expect(Math.min(width, height)).toBeGreaterThan(100)
})

test('Space presses a button that was reached by keyboard, unless the picture is dragged with it', async ({
  api,
  desk,
}) => {
  const { show } = await makeGround(api, ONE)
  const { open, at, canvas, layer, rect, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  await layer('Host').click()
  await canvas.focus()
  await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('ArrowRight')
  expect(await rect()).toMatchObject({ x: 404 })
  const on = await at({ x: 640, y: 330 })
  await desk.mouse.move(on.x, on.y)
  await undo.focus()
  await desk.keyboard.press(' ')
  expect(await rect(), 'the pointer over the canvas takes nothing from the keyboard').toMatchObject({ x: 402 })

  await undo.focus()
  await desk.keyboard.down(' ')
  await desk.mouse.down()
  await desk.mouse.move(on.x + 50, on.y, { steps: 3 })
  await desk.mouse.up()
  await desk.keyboard.up(' ')
  await expect(undo).toBeEnabled()
  expect(await rect(), 'Undo was not pressed').toMatchObject({ x: 402 })
  const corner = await at({ x: 0, y: 0 })
  await expectUnder(desk, canvas, { x: corner.x + 50, y: corner.y }, { x: 0, y: 0 }, 1)
})

test('the view follows what is dragged to its edge while it is zoomed in', async ({ api, desk }) => {
  const { show } = await makeGround(api, ONE)
  const { open, canvas, layer, rect, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  await layer('Host').click()
  await canvas.focus()
  await desk.keyboard.press('z')
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  const scale = await scaleOf(desk)
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await desk.mouse.move(middle.x, middle.y)
  await desk.mouse.down()
  await desk.mouse.move(box.x + 4, middle.y, { steps: 5 })
  const within = box.width / 2 / scale
  const bubble = async () => (await groundOf(desk, canvas)).x
  await expect.poll(bubble, 'the left edge of the frame comes into view').toBeGreaterThan(box.x + 20)
  await desk.mouse.up()
  await expect(undo).toBeEnabled()
  expect((await rect()).x).toBeLessThan(400 - within)
  await undo.click()
  await expect.poll(rect).toMatchObject({ x: 400, y: 200 })
  await expect(undo).toBeDisabled()
})
