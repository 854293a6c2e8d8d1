import { taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { CODE, holdBack, holdBackLater } from '../testing/hold-back'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

test('Enter takes nothing while a menu is on its way', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, canvas, take } = deskOf(desk)
  await open(show.id)
  await expect(take).toBeEnabled()
  const letGo = await holdBack(desk, CODE)
  await canvas.focus()
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Shift+F10')
  await desk.keyboard.press('Enter')
  letGo()
  await expect(desk.getByRole('menu', { name: 'The selected input' })).toBeVisible()
  expect((await taskOf(api, show.id)).sequence).toBe(0)
})

test('Enter takes nothing while a question is on its way', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, canvas, take, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { sequence } = await taskOf(api, show.id)
  const letGo = await holdBack(desk, CODE)
  await canvas.focus()
  await desk.keyboard.press('Shift+Escape')
  await desk.keyboard.press('Enter')
  letGo()
  await expect(desk.getByRole('alertdialog')).toBeVisible()
  expect((await taskOf(api, show.id)).sequence).toBe(sequence)
})

test('what was dragged and let go while the steps of a drag are on their way is done once they are there', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const { open, drag, place, layer, saved } = deskOf(desk)
  const letGo = await holdBackLater(desk, `/shows/${show.id}`, /startLabelling:|data-aimed/)
  await open(show.id)
  await drag({ x: 200, y: 200 }, { x: 520, y: 200 }, ['Control'])
  await place('cam-guest-1', { x: 300, y: 600 })
  await expect(layer('Guest left')).toBeHidden()
  letGo()
  await expect(layer('Guest left')).toBeVisible()
  await saved()
  expect(await places(api, layout.id)).toMatchObject({ 'cam-host': '320×180 at 420,100' })
})
