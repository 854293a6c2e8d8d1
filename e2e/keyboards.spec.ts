import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { ALT, ALT_GRAPH, CTRL, ENTER, keyboardOf } from './testing/keyboard'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })

test('the keys of other scripts do what is printed on them', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Two' } })
  const { open, layers, press, rect } = deskOf(desk)
  await open(show.id)
  const keyboard = await keyboardOf(desk)
  const card = (name: string) => desk.getByRole('button', { name: new RegExp(`^\\d ${name}`) })
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 102 })

  await keyboard.press({ key: ';', code: 'KeyZ', modifiers: CTRL })
  expect(await rect()).toMatchObject({ x: 102 })
  await keyboard.press({ key: 'я', code: 'KeyZ', modifiers: CTRL })
  await expect.poll(rect).toMatchObject({ x: 100 })
  await keyboard.press({ key: 'غ', code: 'KeyY', modifiers: CTRL })
  await expect.poll(rect).toMatchObject({ x: 102 })
  await keyboard.press({ key: 'ф', code: 'KeyA', modifiers: CTRL })
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)

  await keyboard.press({ key: '٢', code: 'Digit2' })
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await keyboard.press({ key: '&', code: 'Digit1' })
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)
  await keyboard.press({ key: '@', code: 'Digit2', modifiers: CTRL | ALT })
  await keyboard.down(ALT_GRAPH)
  await keyboard.press({ key: '²', code: 'Digit2' })
  await keyboard.up(ALT_GRAPH)
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)
})

test('an Enter that ends a composition stores no name, and Escape closes no dialog', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  const keyboard = await keyboardOf(desk)
  const strip = desk.getByRole('region', { name: 'Layouts' })
  await strip.getByRole('button', { name: `More for ${layout.name}` }).click()
  await desk.getByRole('menuitem', { name: 'Rename' }).click()
  const name = strip.getByRole('textbox', { name: 'Name of the layout' })
  await name.fill('')
  await keyboard.down(ALT_GRAPH)
  await keyboard.compose('ni hao')
  await keyboard.up(ALT_GRAPH)
  await keyboard.press(ENTER)
  await expect(name).toBeVisible()
  await desk.keyboard.insertText('你好')
  // A person lets some time pass between two presses: what follows at once is taken for a key that is held.
  await desk.waitForTimeout(500)
  await desk.keyboard.press('Enter')
  await expect(strip.getByRole('button', { name: /^1 你好/ })).toBeVisible()

  await desk.getByRole('button', { name: 'Add source' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Add source' })
  await dialog.getByRole('textbox').click()
  await keyboard.compose('ni hao')
  await keyboard.press({ key: 'Escape', code: 'Escape' })
  await expect(dialog).toBeVisible()
  await expect(desk.getByRole('alertdialog')).toHaveCount(0)
  await desk.keyboard.insertText('你好')
  await desk.keyboard.press('Escape')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('你好')
  await desk.keyboard.press('Escape')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toHaveCount(0)

  // AltGr was let go during a composition: it is not held.
  await desk.keyboard.press('Enter')
  await expect(desk.locator('#take-refusal')).toContainText('Not taken: ')
})
