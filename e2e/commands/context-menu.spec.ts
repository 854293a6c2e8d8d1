import { taskOf } from '../testing/api'
import { axe } from '../testing/axe'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })

test('a right click on the canvas selects the input there, and offers what fits it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, at, layers } = deskOf(desk)
  await open(show.id)
  const guest = await at({ x: 700, y: 150 })
  await desk.mouse.click(guest.x, guest.y, { button: 'right' })
  const menu = desk.getByRole('menu', { name: 'The selected input' })
  await expect(menu).toBeVisible()
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(1)
  const swap = menu.getByRole('menuitem', { name: 'Swap two' })
  await expect(swap).toHaveAttribute('aria-disabled', 'true')
  await expect(swap).toHaveAccessibleDescription('Select two inputs')
  await expect(menu.getByRole('menuitem', { name: 'Duplicate' })).toContainText('Ctrl D')
  const { violations } = await axe(desk).withTags(WCAG).analyze()
  expect(violations).toEqual([])
  await menu.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(layers.getByRole('option')).toHaveCount(1)
})

test('a right click beside all inputs offers what is for the whole layout', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, at, layers, undo } = deskOf(desk)
  await open(show.id)
  const beside = await at({ x: 640, y: 600 })
  await desk.mouse.click(beside.x, beside.y, { button: 'right' })
  const menu = desk.getByRole('menu', { name: 'The layout' })
  await expect(menu.getByRole('menuitem', { name: 'Undo' })).toHaveAccessibleDescription('Nothing to undo')
  await expect(menu.getByRole('menuitem', { name: 'Remove' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Arrange in the frame' }).click()
  await expect(undo).toBeEnabled()
  await desk.mouse.click(beside.x, (await at({ x: 0, y: 700 })).y, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Select all' }).click()
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)
})

test('Shift+F10 opens it by key; Enter chooses there, gives the focus back and takes nothing', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, canvas, layers } = deskOf(desk)
  await open(show.id)
  await canvas.focus()
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Shift+F10')
  const menu = desk.getByRole('menu', { name: 'The selected input' })
  await expect(menu.or(menu.getByRole('menuitem')).and(desk.locator(':focus'))).toBeVisible()
  await desk.keyboard.type('dup')
  await expect(menu.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(layers.getByRole('option')).toHaveCount(3)
  await expect(canvas).toBeFocused()
  expect((await taskOf(api, show.id)).sequence).toBe(0)
})

test('a part of the frame is filled from the menu beside', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layer, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click({ button: 'right' })
  await desk.getByRole('menuitem', { name: 'Fill a part of it' }).click()
  await desk.getByRole('menuitem', { name: 'Right half' }).click()
  await expect.poll(rect).toEqual({ x: 640, y: 0, width: 640, height: 720 })
})

test('a card of the strip has its menu by right click and by the menu key', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  const card = desk
    .getByRole('region', { name: 'Layouts' })
    .getByRole('button', { name: new RegExp(`^1 ${layout.name}`) })
  await card.click({ button: 'right' })
  await expect(desk.getByRole('menuitem', { name: 'Delete…' })).toHaveAccessibleDescription('It is the only one')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('menu')).toBeHidden()
  await card.focus()
  await desk.keyboard.press('Shift+F10')
  await expect(desk.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(card).toBeFocused()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

  test('a finger that rests on an input opens its menu, and moves nothing', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    const { open, at, rect, undo } = deskOf(desk)
    await open(show.id)
    const finger = await desk.context().newCDPSession(desk)
    const touchPoints = [await at({ x: 200, y: 200 })]
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    const menu = desk.getByRole('menu', { name: 'The selected input' })
    await expect(menu).toBeVisible()
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(menu).toBeVisible()
    await menu.getByRole('menuitem', { name: 'Fill the frame' }).tap()
    await expect(menu).toBeHidden()
    await expect.poll(async () => (await rect()).width).toBe(1280)
    await undo.tap()
    await expect(undo).toBeDisabled()
  })
})
