import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

test('one press labels all with their names, and the take sends who is shown', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, place, take, status, saved, undo, layers } = deskOf(desk)
  const texts = async () =>
    (await newestStartMix(api, show.settings.taskId)).MixInput.map(({ Label }) => Label?.Text).toSorted()
  await open(show.id)
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
  await desk.getByRole('button', { name: 'Label all with names' }).click()
  await expect(status('Announcements')).toHaveText('2 inputs are labelled with their names')
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect(await texts()).toEqual(['Guest left', 'Host'])

  await place('phone-1', { x: 200, y: 300 })
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Phone/])
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  expect(await texts()).toEqual(['Guest left', 'Phone'])

  await undo.click()
  await undo.click()
  await expect(undo).toBeDisabled()
  await desk.keyboard.press('n')
  await expect(undo).toBeEnabled()
})
