import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ON_FULL = documentOf({
  'cam-host': [0, 0, 1280, 720],
  'cam-guest-1': [100, 100, 320, 180],
  'cam-guest-2': [700, 100, 320, 180],
})

test('Tab walks through the inputs on the canvas, says each, and leaves after the last', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ON_FULL })
  const { open, canvas, layers, layer, status } = deskOf(desk)
  await open(show.id)
  await expect(layer('Guest right')).toBeVisible()
  const selected = layers.getByRole('option', { selected: true })
  await canvas.focus()
  await desk.keyboard.press('Tab')
  await expect(selected).toContainText('Guest right')
  await expect(status('Announcements')).toHaveText('Guest right selected, 1 of 3')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Tab')
  await expect(selected).toContainText('Host')
  await desk.keyboard.press('Shift+Tab')
  await expect(status('Announcements')).toHaveText('Guest left selected, 2 of 3')
  await desk.keyboard.press('ArrowRight')
  await expect(status('Announcements')).toHaveText('Guest left moved to 102, 100')
  await desk.keyboard.press('Tab')
  await expect(canvas).toBeFocused()
  await desk.keyboard.press('Tab')
  await expect(canvas).not.toBeFocused()
  await desk.keyboard.press('Shift+Tab')
  await expect(canvas).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)
  await desk.keyboard.press('Shift+Tab')
  await expect(canvas).not.toBeFocused()
})

test('a rubber band from outside the frame, drawn to the left, takes what lies wholly in it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ON_FULL })
  const { open, drag, layers } = deskOf(desk)
  await open(show.id)
  const selected = layers.getByRole('option', { selected: true })
  await drag({ x: 1300, y: 400 }, { x: 600, y: -20 })
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText('Guest right')
  await drag({ x: -20, y: -20 }, { x: 200, y: 200 })
  await expect(selected).toHaveCount(2)
})

test('Ctrl and Shift draw a rubber band over a full picture; Alt reaches what lies beneath', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ON_FULL })
  const { open, at, layers, press, undo } = deskOf(desk)
  await open(show.id)
  const selected = layers.getByRole('option', { selected: true })
  const [start, end] = [await at({ x: 50, y: 50 }), await at({ x: 1100, y: 300 })]
  await desk.keyboard.down('Control')
  await desk.keyboard.down('Shift')
  await desk.mouse.move(start.x, start.y)
  await desk.mouse.down()
  await desk.mouse.move(end.x, end.y, { steps: 5 })
  await desk.mouse.up()
  await desk.keyboard.up('Shift')
  await desk.keyboard.up('Control')
  await expect(selected).toHaveCount(2)
  await expect(selected.filter({ hasText: 'Host' })).toHaveCount(0)
  await expect(undo).toBeDisabled()

  await desk.keyboard.press('Escape')
  await desk.keyboard.down('Alt')
  await press({ x: 200, y: 200 })
  await expect(selected).toContainText('Host')
  await press({ x: 200, y: 200 })
  await expect(selected).toContainText('Guest left')
  await desk.keyboard.up('Alt')
})
