import { taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { CODE, holdBack } from '../testing/hold-back'
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
