import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a paste from the menu of the canvas lies where the menu was asked for', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [40, 30, 200, 100] }) })
  const { open, at, layers, layer, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await desk.keyboard.press('Control+c')
  // The code of the clipboard comes with the first press: what is selected until then is copied.
  await expect(desk.locator('[data-sonner-toast]').first()).toBeVisible()
  const spot = await at({ x: 400, y: 500 })
  await desk.mouse.click(spot.x, spot.y, { button: 'right' })
  // The pointer wanders over the canvas while the menu is open, and a key chooses.
  await expect(desk.getByRole('menuitem', { name: 'Paste', exact: true })).toBeVisible()
  const elsewhere = await at({ x: 150, y: 600 })
  await desk.mouse.move(elsewhere.x, elsewhere.y)
  await desk.getByRole('menuitem', { name: 'Paste', exact: true }).focus()
  await desk.keyboard.press('Enter')
  await expect(layers.getByRole('option')).toHaveCount(2)
  // It lies with its middle there, as with the key.
  const { x, y } = await rect()
  expect(Math.abs(x + 100 - 400)).toBeLessThanOrEqual(2)
  expect(Math.abs(y + 50 - 500)).toBeLessThanOrEqual(2)
})
