import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 800, 640], 'cam-guest-1': [900, 40, 320, 180] })

test('what one operator saves as a template, another one has at once, and both lose it when it is removed', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const context = await browser.newContext({ baseURL: server.url, storageState: operatorState })
  const colleague = await context.newPage()
  const mine = desk.getByRole('dialog', { name: 'Templates' })
  const theirs = colleague.getByRole('dialog', { name: 'Templates' })
  await deskOf(desk).open(show.id)
  await deskOf(colleague).open(show.id)
  await colleague.getByRole('button', { name: 'Templates' }).click()
  await expect(theirs.getByRole('button', { name: 'Stacked' })).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Panel', exact: true })).toHaveCount(0)

  await desk.getByRole('button', { name: 'Templates' }).click()
  await mine.getByRole('button', { name: 'Save as a template…' }).click()
  await mine.getByRole('textbox', { name: 'Name of the template' }).fill('Panel')
  await desk.keyboard.press('Enter')
  await expect(theirs.getByRole('button', { name: 'Panel', exact: true })).toBeVisible()

  await theirs.getByRole('button', { name: 'Remove template Panel' }).click()
  await expect(theirs.getByRole('button', { name: 'Panel', exact: true })).toHaveCount(0)
  // Whoever saved it keeps a copy, and may share it again.
  await expect(mine.getByText('1 template is in this browser alone.')).toBeVisible()
  await mine.getByRole('button', { name: 'Share with the show' }).click()
  await expect(deskOf(desk).status('Announcements')).toHaveText('Template shared with the show')
  await expect(theirs.getByRole('button', { name: 'Panel', exact: true })).toBeVisible()
  await expect(mine.getByText('1 template is in this browser alone.')).toHaveCount(0)
  await context.close()
})

test('a template that cannot be saved says why, and nothing is kept', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const cells = [{ x: 0, y: 0, width: 1, height: 1 }]
  const templates = Array.from({ length: 60 }, (_, index) => ({ id: `t${index}`, name: `T${index}`, cells }))
  expect((await api.post(`/api/shows/${show.id}/templates`, { data: { templates } })).status()).toBe(201)
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  await panel.getByRole('button', { name: 'Save as a template…' }).click()
  await panel.getByRole('textbox', { name: 'Name of the template' }).fill('One more')
  await desk.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('a show keeps 0 to 60, and this one has 60')
  await expect(panel.getByRole('button', { name: 'One more', exact: true })).toHaveCount(0)
})
