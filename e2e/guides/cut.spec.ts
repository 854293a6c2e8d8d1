import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

test('what the shape of a place cuts off is said, and less than half left is a warning that can be mended', async ({
  api,
  desk,
}) => {
  const document = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [700, 100, 160, 360] })
  const { show } = await makeShow(api, { document })
  const { open, press, inspector, issues, take, status, field } = deskOf(desk)
  await open(show.id)
  await press({ x: 200, y: 200 })
  await expect(field('Width')).toHaveValue('640')
  await expect(inspector.getByText('is cut')).toHaveCount(0)
  await field('Width').fill('360')
  await desk.keyboard.press('Enter')
  await expect(inspector.getByText('44 % of Host is cut.')).toBeVisible()

  await press({ x: 750, y: 200 })
  await expect(inspector.getByText('75 % of Guest left is cut: less than half is left.')).toBeVisible()
  await expect(issues.getByText('75 % of Guest left is cut off')).toBeVisible()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')

  await issues.getByRole('button', { name: 'Show it whole' }).click()
  await expect(inspector.getByText('is cut')).toHaveCount(0)
  await expect(issues.getByText('is cut off')).toHaveCount(0)
})
