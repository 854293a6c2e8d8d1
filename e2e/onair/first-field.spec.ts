import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'music-1': [640, 0, 640, 360] })

test('a dialog begins at its first field', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  const menuOf = async (item: string) => {
    await desk.getByRole('button', { name: `More for ${layout.name}` }).press('Enter')
    await desk.getByRole('menuitem', { name: item }).press('Enter')
  }
  const dialog = desk.getByRole('dialog')
  await menuOf('Number…')
  await expect(dialog.getByRole('textbox', { name: 'Number' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await menuOf('Copy as…')
  await expect(dialog.locator(':focus')).toHaveRole('radio')
  await desk.keyboard.press('Escape')
  await menuOf('Follow the room…')
  await expect(dialog.getByRole('switch', { name: 'Follow the room' })).toBeFocused()
})
