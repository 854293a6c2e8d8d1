import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'
import { sheetOf } from './testing/sheet'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })
const KEPT = 'mixdesk.keys'

test('a command gets other keys: they work, its old ones do not, and all that prints keys prints these', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, canvas, press, rect, layers } = deskOf(desk)
  const { sheet, says, keysOf, change, recorder, openSheet } = sheetOf(desk)
  await open(show.id)
  await openSheet()
  await change('Undo').click()
  await expect(recorder).toBeFocused()
  await desk.keyboard.press('w')
  await expect(says).toHaveText('Undo: W.')
  await expect(keysOf('Undo')).toContainText('W')
  await expect(change('Undo')).toBeFocused()
  await change('Select all').click()
  await desk.keyboard.press('Control+Shift+e')
  await expect(says).toHaveText('Select all: Ctrl ⇧ E.')
  await desk.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 102 })
  await desk.keyboard.press('Control+z')
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 104 })
  await desk.keyboard.press('w')
  await expect.poll(rect).toMatchObject({ x: 102 })
  await desk.keyboard.press('Control+Shift+E')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)

  await desk.getByRole('button', { name: 'Undo', exact: true }).hover()
  await expect(desk.getByRole('tooltip')).toHaveText('UndoW')
  await desk.mouse.move(5, 600)
  await expect(desk.getByRole('tooltip')).toHaveCount(0)
  await desk.keyboard.press('Control+k')
  await desk.getByRole('combobox').fill('undo')
  await expect(desk.getByRole('option', { name: /^Undo/ })).toContainText('W')
  await desk.keyboard.press('Escape')
  const box = await canvas.boundingBox()
  await desk.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5, { button: 'right' })
  await expect(desk.getByRole('menuitem', { name: /^Undo/ })).toContainText('W')
  await expect(desk.getByRole('menuitem', { name: /^Select all/ })).toContainText('Ctrl ⇧ E')
})

test('keys are kept for the next visit, and given back one by one or all at once', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers } = deskOf(desk)
  const { sheet, says, keysOf, change, reset, openSheet } = sheetOf(desk)
  const selected = layers.getByRole('option', { selected: true })
  await open(show.id)
  await openSheet()
  for (const [label, key] of [
    ['Select all', 'j'],
    ['History', 'w'],
    ['Grid', 'q'],
  ] as const) {
    await change(label).click()
    await desk.keyboard.press(key)
    await expect(keysOf(label)).toContainText(key.toUpperCase())
  }

  await desk.reload()
  await expect(desk.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  await expect(async () => {
    await desk.keyboard.press('j')
    await expect(selected).toHaveCount(2, { timeout: 500 })
  }).toPass()
  await openSheet()
  await reset('Select all').click()
  await expect(says).toHaveText('Select all: Ctrl A.')
  await expect(reset('Select all')).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Reset all' }).click()
  const question = desk.getByRole('alertdialog', { name: 'Reset all keys?' })
  await expect(question).toContainText('2 commands get the keys')
  await question.getByRole('button', { name: 'Reset all' }).click()
  await expect(says).toHaveText('History: Y. Grid: G.')
  await expect(sheet.getByRole('button', { name: 'Reset all' })).toHaveCount(0)
  expect(await desk.evaluate((key) => localStorage.getItem(key), KEPT)).toBeNull()
})

test('copies and pastes with other keys', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, press, layers } = deskOf(desk)
  const { change, says, openSheet } = sheetOf(desk)
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(show.id)
  await openSheet()
  for (const [label, key] of [
    ['Copy', 'c'],
    ['Cut', 'm'],
    ['Paste', 'u'],
  ] as const) {
    await change(label).click()
    await desk.keyboard.press(key)
    await expect(says).toHaveText(`${label}: ${key.toUpperCase()}.`)
  }
  await desk.keyboard.press('Escape')
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('Control+x')
  await desk.keyboard.press('c')
  await expect.poll(() => desk.evaluate(() => navigator.clipboard.readText())).toContain('cam-host')
  await desk.keyboard.press('u')
  await expect(layers.getByRole('option')).toHaveCount(3)
})

test('another tab has the keys at once', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers } = deskOf(desk)
  const { change, says, openSheet } = sheetOf(desk)
  await open(show.id)
  await expect(desk.locator('html')).toHaveAttribute('data-all-fetched')
  const other = await desk.context().newPage()
  await deskOf(other).open(show.id)
  await sheetOf(other).openSheet()
  await sheetOf(other).change('Select all').click()
  await other.keyboard.press('j')
  await expect(sheetOf(other).says).toHaveText('Select all: J.')

  await desk.bringToFront()
  await desk.keyboard.press('j')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)
  await openSheet()
  await change('Select all').click()
  await desk.keyboard.press('Control+a')
  await expect(says).toHaveText('Select all: Ctrl A.')
  await expect(sheetOf(other).keysOf('Select all')).toContainText('Ctrl A')
})

test('keys that cannot be read are told once, and those of the table work', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers } = deskOf(desk)
  await open(show.id)
  await desk.evaluate((key) => localStorage.setItem(key, '{"version":1,"keys":{"select-all":["j"]}}'), KEPT)
  await desk.reload()
  const told = desk.getByRole('status', { name: 'Announcements' })
  await expect(told).toContainText('Your own keys could not be read')
  await desk.keyboard.press('Control+a')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)
  await desk.reload()
  await expect(desk.locator('html')).toHaveAttribute('data-all-fetched')
  await expect(told).not.toContainText('could not be read')
})
