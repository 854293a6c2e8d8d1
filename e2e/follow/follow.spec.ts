import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const PILE = documentOf({
  'cam-host': [400, 300, 320, 180],
  'cam-guest-1': [424, 324, 320, 180],
  'cam-guest-2': [448, 348, 320, 180],
})

test('a layout follows its template while inputs come and go, each in one step of undo', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const { open, layer, source, saved, undo, status } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await expect(panel.getByRole('switch', { name: 'Follow' })).toBeChecked()
  await panel.getByRole('button', { name: '1 + 2' }).click()
  await expect(desk.getByRole('button', { name: /^1 .*follows its template/ })).toBeVisible()

  await source('screen-1').dblclick()
  await expect(status('Announcements')).toContainText('placed')
  await saved()
  const four = await places(api, layout.id)
  expect(Object.keys(four)).toHaveLength(4)
  await layer('Guest left').click()
  await desk.keyboard.press('Delete')
  await expect(status('Announcements')).toHaveText(/Guest left.* removed. The others are laid out anew/)
  await saved()
  const three = await places(api, layout.id)
  expect(new Set(Object.values(three))).not.toEqual(new Set(Object.values(four)))
  await undo.click()
  await saved()
  expect(await places(api, layout.id)).toEqual(four)
})

test('a hand that moves an input ends it, says so, and can lay it out again', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const { open, layer, saved, layers } = deskOf(desk)
  await open(show.id)
  await expect(layers.getByRole('option')).toHaveCount(3)
  await desk.keyboard.press('a')
  const card = desk.getByRole('button', { name: /^1 .*follows its template/ })
  await expect(card).toBeVisible()
  await saved()
  const laid = await places(api, layout.id)
  await layer('Host').click()
  await desk.keyboard.press('ArrowRight')
  await expect(card).toHaveCount(0)
  await desk.getByText('Moved by hand').waitFor()
  await desk.getByRole('button', { name: 'Lay out again' }).click()
  await expect(card).toBeVisible()
  await saved()
  expect(await places(api, layout.id)).toEqual(laid)
})

test('what is said of a layout ends with its reason, and with the layout’s preview', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: PILE })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Other' } })
  const { open, layer } = deskOf(desk)
  const again = desk.getByRole('button', { name: 'Lay out again' })
  await open(show.id)
  await desk.keyboard.press('a')
  await expect(desk.getByRole('button', { name: /^1 .*follows its template/ })).toBeVisible()
  await layer('Host').click()
  await desk.keyboard.press('ArrowRight')
  await expect(again).toBeVisible()
  await desk.keyboard.press('ControlOrMeta+z')
  await expect(again, 'it follows again').toHaveCount(0)

  await desk.keyboard.press('ArrowRight')
  await expect(again).toBeVisible()
  await expect(desk.locator('[data-said]')).toContainText('Host')
  await desk.keyboard.press('2')
  await expect(again, 'another layout is in preview').toHaveCount(0)
  await expect(desk.locator('[data-said]')).toHaveCount(0)
})

test('without Follow inputs stay where they are when another goes; the switch is remembered', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const { open, layer, saved } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await panel.getByText('Follow', { exact: true }).click()
  await expect(panel.getByRole('switch', { name: 'Follow' })).not.toBeChecked()
  await panel.getByRole('button', { name: 'Side by side' }).click()
  await saved()
  const three = await places(api, layout.id)
  await layer('Host').click()
  await desk.keyboard.press('h')
  await saved()
  const { 'cam-host': _, ...others } = three
  expect(await places(api, layout.id)).toEqual(others)
  await desk.reload()
  await desk.getByRole('button', { name: 'Templates' }).click()
  await expect(panel.getByRole('switch', { name: 'Follow' })).not.toBeChecked()
})
