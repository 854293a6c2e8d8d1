import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

test('a layout that is saved as a template is one for any frame, until it is removed', async ({ api, desk }) => {
  const wide = await makeShow(api, {
    document: documentOf({ 'cam-host': [40, 40, 800, 640], 'cam-guest-1': [900, 40, 320, 180] }),
  })
  const upright = await makeShow(api, {
    width: 1080,
    height: 1920,
    document: documentOf({ 'screen-1': [0, 0, 400, 300], 'phone-1': [500, 900, 200, 300] }),
  })
  const { open, saved, status } = deskOf(desk)
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await open(wide.show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  await panel.getByRole('button', { name: 'Save as a template…' }).click()
  await panel.getByRole('textbox', { name: 'Name of the template' }).fill('Panel')
  await desk.keyboard.press('Enter')
  await expect(status('Announcements')).toHaveText('Template Panel saved')
  await expect(panel.getByRole('button', { name: 'Panel', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await open(upright.show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  await panel.getByRole('button', { name: 'Panel', exact: true }).click()
  await saved()
  expect(await places(api, upright.layout.id)).toEqual({
    'screen-1': '674×1708 at 34,106',
    'phone-1': '270×480 at 760,106',
  })

  await desk.getByRole('button', { name: 'Templates' }).click()
  await panel.getByRole('button', { name: 'Remove template Panel' }).click()
  await expect(panel.getByRole('button', { name: 'Panel', exact: true })).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Stacked' })).toBeVisible()
})
