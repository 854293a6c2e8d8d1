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

test('the frame is changed on air too, and is there with the next take', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, status } = deskOf(desk)
  const preview = desk.getByRole('region', { name: 'Preview' })
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  await desk.getByRole('button', { name: 'Frame, 1280 × 720' }).click()
  await desk.getByRole('menuitem', { name: '1920 × 1080' }).click()
  await expect(preview).toContainText('1920 × 1080')
  await expect(preview).toContainText('differs from program')
  await take.click()
  await expect(preview).toContainText('same as program')
})

test('another size is typed in the settings, and a viewer reads the size', async ({
  api,
  desk,
  browser,
  viewerState,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Frame, 1280 × 720' }).click()
  await desk.getByRole('menuitem', { name: 'Another size…' }).click()
  await expect(desk.getByRole('dialog', { name: 'Show settings' })).toBeVisible()

  const viewer = await (await browser.newContext({ storageState: viewerState })).newPage()
  await viewer.goto(desk.url())
  await viewer.locator('html[data-all-fetched]').waitFor()
  await expect(viewer.getByRole('region', { name: 'Preview' })).toContainText('1280 × 720')
  await expect(viewer.getByRole('button', { name: /^Frame/ })).toHaveCount(0)
  await viewer.context().close()
})
