import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places, rectOf } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 180, 640, 360], 'cam-guest-1': [640, 180, 640, 360] })

test('16:9 to 9:16 is re-arranged in four actions, and one press gives everything back', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, layers } = deskOf(desk)
  await open(show.id)
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
  const before = await places(api, layout.id)

  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  const choice = dialog.getByText('Re-arranged')
  await expect(choice).toHaveCount(0)
  await dialog.getByLabel('Size').first().selectOption('9:16 · 720 × 1280')
  await choice.click()
  await dialog.getByRole('button', { name: 'Save settings' }).click()

  const notice = desk.getByText('Frame changed to 720 × 1280. Re-arranged: 1.')
  await expect(notice).toBeVisible()
  await expect.poll(async () => Object.values(await places(api, layout.id)).length).toBe(2)
  await expect
    .poll(async () => {
      const rects = Object.values(await places(api, layout.id)).map(rectOf)
      return rects.every(({ width, height }) => Math.abs(width / height - 16 / 9) < 0.02)
    })
    .toBe(true)
  await desk
    .getByRole('region', { name: /Notifications/ })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(desk.getByText('Frame changed back to 1280 × 720.')).toBeVisible()
  await expect.poll(() => places(api, layout.id)).toEqual(before)
})
