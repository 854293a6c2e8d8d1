import { axe } from '../testing/axe'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { ALT_GRAPH, CTRL, ENTER, keyboardOf } from '../testing/keyboard'
import { documentOf, makeShow } from '../testing/show'
import { sheetOf } from './testing/sheet'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })

test('keys that another command has are swapped or taken over, or left', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  const { sheet, says, keysOf, change, taken, openSheet } = sheetOf(desk)
  await open(show.id)
  await openSheet()
  const ask = async (label: string, key: string) => {
    await change(label).click()
    await desk.keyboard.press(key)
    await expect(taken).toBeFocused()
  }
  await ask('Grid', 'r')
  await expect(taken).toHaveAccessibleName('R is taken by Rulers and guides')
  await desk.keyboard.press('Escape')
  await expect(taken).toHaveCount(0)
  await expect(sheet).toBeVisible()
  await expect(keysOf('Grid')).toContainText('G')

  await ask('Grid', 'r')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await expect(says).toHaveText('Grid: R. Rulers and guides: G.')

  await ask('History', 'Control+d')
  await taken.getByRole('button', { name: 'Take it over' }).click()
  await expect(says).toHaveText('History: Ctrl D. Duplicate: no keys.')
  await expect(keysOf('Duplicate')).toContainText('no keys')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+d')
  await expect(desk.getByRole('dialog', { name: 'History' })).toBeVisible()
})

test('keys of the browser, Enter, AltGr and compositions are not taken, and Esc gives up', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  const { sheet, keysOf, change, recorder, openSheet } = sheetOf(desk)
  await open(show.id)
  const keyboard = await keyboardOf(desk)
  await openSheet()
  await expect(change('Take')).toHaveCount(0)
  await change('Undo').focus()
  await desk.keyboard.press('Enter')
  await expect(recorder).toBeFocused()

  for (const [key, why] of [
    ['F5', 'reloads'],
    ['Tab', 'next'],
    ['Space', 'Space drags'],
    ['Control+1', 'tabs'],
  ] as const) {
    await desk.keyboard.press(key)
    await expect(recorder.getByRole('status')).toContainText(why)
  }
  await keyboard.press({ key: 'w', code: 'KeyW', modifiers: CTRL })
  await expect(recorder.getByRole('status')).toContainText('closes the tab')
  await keyboard.press(ENTER)
  await expect(recorder.getByRole('status')).toContainText('Enter takes')
  await keyboard.down(ALT_GRAPH)
  await keyboard.press({ key: '²', code: 'Digit2' })
  await keyboard.up(ALT_GRAPH)
  await expect(recorder.getByRole('status')).toContainText('AltGr')
  await desk.keyboard.down('Control')
  await desk.keyboard.down('Shift')
  await expect(recorder).toContainText('Ctrl ⇧ …')
  await desk.keyboard.up('Shift')
  await desk.keyboard.up('Control')
  await expect(recorder).toContainText('Press the new keys')
  await desk.keyboard.press('Escape')
  await expect(recorder).toHaveCount(0)
  await expect(sheet).toBeVisible()
  await expect(change('Undo')).toBeFocused()
  await expect(keysOf('Undo')).toContainText('Ctrl Z')

  await change('Undo').click()
  await keyboard.press({ key: 'ц', code: 'KeyW' })
  await expect(keysOf('Undo')).toContainText('W')
})

test('the sheet has no faults of access while it listens and while it asks', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  const { change, recorder, taken, openSheet } = sheetOf(desk)
  await open(show.id)
  await openSheet()
  await change('Grid').click()
  await desk.keyboard.press('F5')
  await expect(recorder).toContainText('reloads')
  expect((await axe(desk).include('[role="dialog"]').analyze()).violations).toEqual([])
  await desk.keyboard.press('r')
  await expect(taken).toBeVisible()
  expect((await axe(desk).include('[role="dialog"]').analyze()).violations).toEqual([])
})
