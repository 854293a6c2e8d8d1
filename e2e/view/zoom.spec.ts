import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { allFetched, expectUnder, groundOf, makeGround, scaleOf, zoomButton } from './seen'

const TWO = { 'cam-host': [300, 200, 320, 180], 'cam-guest-1': [900, 500, 160, 90] } as const

test('Ctrl and the wheel zoom to the pointer, down to 10 % and up to 1600 %, and 0 shows the whole frame', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeGround(api, TWO)
  const { open, at, canvas, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  const fit = await groundOf(desk, canvas)
  const before = await places(api, layout.id)
  const pixel = { x: 30, y: 20 }
  const pointer = await at(pixel)
  await desk.mouse.move(pointer.x, pointer.y)
  await desk.keyboard.down('Control')
  await desk.mouse.wheel(0, -100)
  await desk.mouse.wheel(0, -100)
  const near = await scaleOf(desk)
  expect(near).toBeGreaterThan((fit.width / 1280) * 1.4)
  await expectUnder(desk, canvas, pointer, pixel, near)
  for (let turn = 0; turn < 40; turn++) await desk.mouse.wheel(0, 100)
  await expect(zoomButton(desk)).toHaveText('10 %')
  for (let turn = 0; turn < 60; turn++) await desk.mouse.wheel(0, -100)
  await expect(zoomButton(desk)).toHaveText('1600 %')
  await desk.keyboard.up('Control')

  await canvas.focus()
  await desk.keyboard.press('0')
  await expect.poll(() => groundOf(desk, canvas)).toEqual(fit)
  expect(await places(api, layout.id)).toEqual(before)
  await expect(undo).toBeDisabled()
})

test('keys on the canvas zoom and say so, and leave the browser its own zoom', async ({ api, desk }) => {
  const { show } = await makeGround(api, TWO)
  const { open, canvas, layer, status, layers } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  await canvas.focus()
  await desk.keyboard.press('Shift+Digit0')
  await expect(zoomButton(desk)).toHaveText('100 %')
  await expect(status('Announcements')).toHaveText('Zoom 100 %')
  await desk.keyboard.press('=')
  await expect(zoomButton(desk)).toHaveText('125 %')
  await desk.keyboard.press('Shift+Equal')
  await expect(zoomButton(desk)).toHaveText('150 %')
  await desk.keyboard.press('-')
  await expect(zoomButton(desk)).toHaveText('125 %')
  await desk.keyboard.press('z')
  await expect(status('Announcements')).toHaveText('Nothing is selected')
  await desk.keyboard.press('0')
  await expect(status('Announcements')).toContainText('The whole frame')

  await desk.evaluate(() =>
    window.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.documentElement.dataset.taken = `${key} ${defaultPrevented}`
    }),
  )
  await desk.keyboard.press('Control+=')
  await expect(desk.locator('html'), 'Ctrl and plus are the browser’s').toHaveAttribute('data-taken', '= false')

  // Elsewhere the same keys are nobody's.
  await layer('Host').click()
  await layers.focus()
  await desk.keyboard.press('=')
  await expect(zoomButton(desk)).not.toHaveText('100 %')
  await canvas.focus()
  await desk.keyboard.press('z')
  const scale = await scaleOf(desk)
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  expect(320 * scale, 'the selection fills most of the pane').toBeGreaterThan(
    0.6 * Math.min(box.width, 1.77 * box.height),
  )
  await desk.mouse.click(middle.x - 150 * scale, middle.y - 80 * scale)
  await expect(layers.getByRole('option', { name: 'Host', selected: true })).toBeVisible()
  await desk.mouse.click(middle.x - 175 * scale, middle.y)
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
})

test('the control at the corner zooms by mouse and by keyboard', async ({ api, desk }) => {
  const { show } = await makeGround(api, TWO)
  const { open, layer } = deskOf(desk)
  await open(show.id)
  const zoom = desk.getByRole('group', { name: 'Zoom' })
  const fit = await zoomButton(desk).textContent()
  await zoomButton(desk).click()
  await expect(desk.getByRole('menuitem', { name: 'Selection' })).toBeDisabled()
  await desk.getByRole('menuitem', { name: '200 %' }).click()
  await expect(zoomButton(desk)).toHaveText('200 %')
  await zoom.getByRole('button', { name: 'Zoom in' }).click()
  await expect(zoomButton(desk)).toHaveText('300 %')
  await layer('Guest left').click()
  await zoomButton(desk).focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('menuitem', { name: 'Fit the frame' })).toBeFocused()
  // A person lets some time pass between two presses: what follows at once is taken for a key that is held.
  await desk.waitForTimeout(500)
  await desk.keyboard.press('Enter')
  await expect(zoomButton(desk)).toHaveText(fit ?? '')
  await expect(zoomButton(desk)).toBeFocused()
})

test('at 400 % a drag moves what is pressed by the pixels under the pointer, and the view stays', async ({
  api,
  desk,
}) => {
  const { show } = await makeGround(api, TWO)
  const { open, at, canvas, layer, rect, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  const pointer = await at({ x: 460, y: 290 })
  await desk.mouse.move(pointer.x, pointer.y)
  await desk.keyboard.down('Control')
  while ((await scaleOf(desk)) < 4) await desk.mouse.wheel(0, -100)
  const scale = await scaleOf(desk)
  await desk.mouse.down()
  await desk.mouse.move(pointer.x + 20 * scale, pointer.y - 10 * scale, { steps: 6 })
  await desk.mouse.up()
  await desk.keyboard.up('Control')
  expect(await rect()).toEqual({ x: 320, y: 190, width: 320, height: 180 })
  expect(await scaleOf(desk)).toBe(scale)
  await undo.click()
  await layer('Host').click()
  expect(await rect()).toMatchObject({ x: 300, y: 200 })
  await canvas.focus()
  await desk.keyboard.press('0')
})

test('what fits goes on fitting in another window, and what was zoomed stays so, for each layout', async ({
  api,
  desk,
}) => {
  const { show } = await makeGround(api, TWO)
  const { open, canvas, at } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  await desk.setViewportSize({ width: 1100, height: 720 })
  const corner = await at({ x: 0, y: 0 })
  await expectUnder(desk, canvas, corner, { x: 0, y: 0 }, 1)
  const fit = await zoomButton(desk).textContent()
  await canvas.focus()
  await desk.keyboard.press('Shift+Digit0')
  await desk.setViewportSize({ width: 1440, height: 900 })
  await expect(zoomButton(desk)).toHaveText('100 %')
  await desk.getByRole('button', { name: 'New layout' }).first().click()
  await expect(zoomButton(desk)).not.toHaveText('100 %')
  expect(fit).not.toBe('100 %')
  await canvas.focus()
  await desk.keyboard.press('1')
  await expect(zoomButton(desk)).toHaveText('100 %')
})

test('a canvas that failed and is drawn anew is zoomed by wheel and keys', async ({ api, desk }) => {
  await desk.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      if (!sessionStorage.getItem('mended')) throw new Error('This browser has no canvas today.')
      return Reflect.apply(getContext, this, given)
    } as typeof getContext
  })
  const { show } = await makeGround(api, TWO)
  const { canvas, status } = deskOf(desk)
  await desk.goto(`/shows/${show.id}`)
  const failed = desk.getByRole('alert').filter({ hasText: 'This part failed' })
  await expect(failed).toBeVisible()
  await allFetched(desk)
  await desk.evaluate(() => sessionStorage.setItem('mended', 'yes'))
  await failed.getByRole('button', { name: 'Try again' }).click()
  await canvas.focus()
  await desk.keyboard.press('Shift+Digit0')
  await expect(status('Announcements')).toHaveText('Zoom 100 %')
  await expect(zoomButton(desk)).toHaveText('100 %')
  await canvas.hover()
  await desk.keyboard.down('Control')
  await desk.mouse.wheel(0, -100)
  await desk.keyboard.up('Control')
  await expect(zoomButton(desk)).not.toHaveText('100 %')
})
