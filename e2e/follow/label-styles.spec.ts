import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const THREE = documentOf({
  'cam-host': [0, 0, 640, 720],
  'cam-guest-1': [640, 0, 320, 360],
  'cam-guest-2': [640, 360, 320, 360],
})

test('a label that was saved as a style is given to others in one undo, changes with it, and is there for all', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
}) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, layers, inspector, field, unfold, saved, undo, status } = deskOf(desk)
  const panel = desk.getByRole('dialog', { name: 'Label styles' })
  const labels = async () => {
    await saved()
    const { document } = await (await api.get(`/api/layouts/${layout.id}`)).json()
    return ['in-0', 'in-1', 'in-2'].map((id) => document.records[id].label)
  }
  await open(show.id)
  await layers.getByRole('option', { name: /Host/ }).click()
  await unfold('Label')
  await field('Label').fill('Anna')
  await desk.keyboard.press('Tab')
  await inspector.getByRole('slider', { name: 'Label opacity' }).fill('80')
  await inspector.getByLabel('Label colour as #rrggbb').fill('#ffcc00')
  await inspector.getByLabel('Label colour as #rrggbb').press('Enter')
  await inspector.getByRole('button', { name: 'Label style: none of the show' }).click()
  await panel.getByRole('button', { name: 'Save as a style…' }).click()
  const naming = panel.getByRole('textbox', { name: 'Name of the style' })
  await naming.fill('Lower fourth')
  await desk.keyboard.press('Escape')
  await expect(naming, 'Escape takes back the name, and leaves the panel open').toHaveCount(0)
  await panel.getByRole('button', { name: 'Save as a style…' }).click()
  await naming.fill('Lower third')
  await desk.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Lower third', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('Escape')
  await expect(inspector.getByRole('button', { name: 'Label style: Lower third' })).toBeVisible()

  // All three at once: who had no label gets the name, and one undo takes it back from all.
  await desk.keyboard.press('ControlOrMeta+a')
  await inspector.getByRole('button', { name: 'Label style: none of the show' }).click()
  await panel.getByRole('button', { name: 'Lower third', exact: true }).click()
  await expect(status('Announcements')).toHaveText('Label style Lower third, 2 labels')
  const look = { opacity: 80, colour: '#ffcc00' }
  const name = { ...look, text: '{name}' }
  expect(await labels()).toMatchObject([{ ...look, text: 'Anna' }, name, name])
  await undo.click()
  expect(await labels()).toMatchObject([{ text: 'Anna' }, null, null])
  await desk.keyboard.press('ControlOrMeta+Shift+z')
  expect(await labels()).toMatchObject([{}, name, name])

  // A colleague changes the style: the labels of the layout go along, here too.
  const context = await browser.newContext({ baseURL: server.url, storageState: operatorState })
  const page = await context.newPage()
  const colleague = deskOf(page)
  const theirs = page.getByRole('dialog', { name: 'Label styles' })
  await colleague.open(show.id)
  await colleague.layers.getByRole('option', { name: /Guest left/ }).click()
  await colleague.unfold('Label')
  await colleague.inspector.getByLabel('Label colour as #rrggbb').fill('#00ff00')
  await colleague.inspector.getByLabel('Label colour as #rrggbb').press('Enter')
  await colleague.inspector.getByRole('button', { name: 'Label style: none of the show' }).click()
  await theirs.getByRole('button', { name: 'Change Lower third to the selected label' }).click()
  await expect(colleague.status('Announcements')).toHaveText(
    'Label style Lower third changed, with 2 labels of this layout',
  )
  await colleague.saved()
  expect(await labels()).toMatchObject(Array(3).fill({ colour: '#00ff00' }))
  await expect(inspector.getByRole('button', { name: 'Label style: Lower third' })).toBeVisible()

  await theirs.getByRole('button', { name: 'Rename style Lower third' }).click()
  await theirs.getByRole('textbox', { name: 'New name of style Lower third' }).fill('Names')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('button', { name: 'Label style: Names' })).toBeVisible()
  await theirs.getByRole('button', { name: 'Delete style Names' }).click()
  await expect(inspector.getByRole('button', { name: 'Label style: none of the show' })).toBeVisible()
  expect(await labels()).toMatchObject(Array(3).fill({ colour: '#00ff00' }))
  await context.close()
})

test('a style that cannot be saved says why, and labels that differ are none', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const look = { left: 0, top: 0, size: 24, colour: '#ffffff', opacity: 100, outline: null }
  const styles = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, name: `S${index}`, look }))
  expect((await api.post(`/api/shows/${show.id}/label-styles`, { data: { styles } })).status()).toBe(201)
  const { open, layers, inspector, field, unfold } = deskOf(desk)
  const panel = desk.getByRole('dialog', { name: 'Label styles' })
  await open(show.id)
  await layers.getByRole('option', { name: /Host/ }).click()
  await unfold('Label')
  await inspector.getByRole('button', { name: 'Label style: none of the show' }).click()
  await expect(panel.getByText('The selected inputs have no label.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Save as a style…' })).toBeDisabled()
  await desk.keyboard.press('Escape')
  await field('Label').fill('Anna')
  await inspector.getByRole('button', { name: 'Label style: none of the show' }).click()
  await panel.getByRole('button', { name: 'Save as a style…' }).click()
  await panel.getByRole('textbox', { name: 'Name of the style' }).fill('One more')
  await desk.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('a show keeps 0 to 40, and this one has 40')
  await expect(panel.getByRole('button', { name: 'One more', exact: true })).toHaveCount(0)
})
