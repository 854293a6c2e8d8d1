import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

test('a hidden input is shown as hidden, is not sent, and comes back', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, press, layer, layers, inspector, canvas, take, status, drag, undo } = deskOf(desk)
  await open(show.id)
  await layer('Guest left').click()
  await desk.keyboard.press('h')
  await expect(status('Announcements')).toHaveText('Guest left is hidden: neither seen nor heard')
  await expect(layer('Guest left')).toContainText('hidden')
  await expect(inspector.getByRole('switch', { name: 'Hidden' })).toBeChecked()
  await expect(canvas).toHaveAccessibleName(/1 input on/)

  await press({ x: 900, y: 300 })
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
  await drag({ x: 320, y: 360 }, { x: 940, y: 360 })
  await expect(layer('Guest left')).toContainText('hidden')
  await undo.click()

  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  const first = await newestStartMix(api, show.settings.taskId)
  expect(first.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host'])

  await layer('Guest left').click()
  await inspector.getByText('Hidden', { exact: true }).click()
  await expect(layer('Guest left')).toContainText('layer 1')
  await expect(desk.getByText('Guest left appears')).toBeVisible()
})
