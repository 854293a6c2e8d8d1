import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const STAGE = documentOf({ 'cam-host': [0, 0, 1280, 720], 'cam-guest-1': [700, 100, 320, 180] })

test('a locked input is changed by no hand, and says why, until it is unlocked', async ({ api, desk, context }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, press, drag, rect, layer, layers, inspector, field, undo, saved } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await desk.keyboard.press('l')
  await expect(layer('Host')).toContainText('locked')
  await expect(inspector.getByRole('switch', { name: 'Locked' })).toBeChecked()
  await expect(field('Left')).toBeDisabled()
  await expect(inspector.getByRole('button', { name: 'Align right' })).toBeDisabled()
  await expect(inspector.getByRole('slider', { name: 'Volume' })).toBeDisabled()
  await saved()

  const message = desk.getByText('Host is locked. L unlocks it.')
  for (const key of ['ArrowRight', 'f', 'Control+ArrowLeft', ']', 'Delete', 'Backspace']) {
    await desk.keyboard.press(key)
  }
  await expect(message).toHaveCount(1)
  await layers.focus()
  for (const key of ['Alt+ArrowUp', 'Delete']) await desk.keyboard.press(key)
  await drag({ x: 100, y: 600 }, { x: 300, y: 650 })
  await drag({ x: 1280, y: 720 }, { x: 900, y: 500 })
  await drag({ x: 860, y: 190 }, { x: 640, y: 360 }, ['Shift'])
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
  await expect(layers.getByRole('option').last()).toContainText('Host')

  const other = deskOf(await context.newPage())
  await other.open(show.id)
  await other.layer('Host').click()
  await expect(other.field('Left')).toBeDisabled()
  await other.inspector.getByText('Locked', { exact: true }).click()
  await expect(field('Left')).toBeEnabled()
  await press({ x: 100, y: 600 })
  await desk.keyboard.press('ArrowRight')
  await expect(field('Left')).toHaveValue('2')
  await undo.click()
  await expect(field('Left')).toHaveValue('0')
})

test('a rubber band is drawn over a locked picture, and what it takes moves without it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, drag, layer, layers, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await desk.keyboard.press('l')
  await drag({ x: 600, y: 50 }, { x: 800, y: 200 })
  const selected = layers.getByRole('option', { selected: true })
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText('Guest left')
  await desk.keyboard.press('Control+a')
  await drag({ x: 860, y: 190 }, { x: 800, y: 290 }, ['Control'])
  await layer('Guest left').click()
  expect(await rect()).toEqual({ x: 640, y: 200, width: 320, height: 180 })
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
})
