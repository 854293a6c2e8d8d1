import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const THREE = documentOf({
  'cam-host': [40, 30, 300, 200],
  'cam-guest-1': [400, 130, 200, 100],
  'cam-guest-2': [900, 330, 300, 300],
})

test('three inputs are aligned and spaced by buttons, each one entry of undo, and it is said', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layers, layer, inspector, status, rect, undo, field } = deskOf(desk)
  await open(show.id)
  const button = (name: string) => inspector.getByRole('button', { name, exact: true })
  await layers.focus()
  await desk.keyboard.press('Control+a')
  await button('Align top').click()
  await expect(status('Placing')).toHaveText('2 inputs changed.')
  await expect(status('Announcements')).toContainText('moved to')
  await expect(field('Top')).toHaveValue('30')
  await button('Align top').click()
  await expect(status('Placing')).toHaveText('Nothing to change: it is so already.')
  await button('Equal gaps across').click()
  await expect(field('Gap across')).toHaveValue('180')
  await field('Gap across').fill('24')
  await desk.keyboard.press('Enter')
  await expect(field('Gap across')).toHaveValue('24')

  await layer('Guest right').click()
  expect(await rect()).toEqual({ x: 588, y: 30, width: 300, height: 300 })
  for (let step = 0; step < 3; step++) await undo.click()
  expect(await rect()).toEqual({ x: 900, y: 330, width: 300, height: 300 })
  await expect(undo).toBeDisabled()
})

test('inputs take the size of the last selected, and align with it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layer, inspector, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await layer('Guest left').click({ modifiers: ['Control'] })
  await inspector.getByText('Last', { exact: true }).click()
  await expect(inspector.getByText('Guest left, selected last')).toBeVisible()
  await inspector.getByRole('button', { name: 'Same size' }).click()
  await inspector.getByRole('button', { name: 'Align left' }).click()
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 400, y: 30, width: 200, height: 100 })
})

test('F fills the frame, and Ctrl with arrows a half, a third and a quarter', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, press, rect, undo } = deskOf(desk)
  await open(show.id)
  await press({ x: 100, y: 100 })
  for (const [key, is] of [
    ['f', { x: 0, y: 0, width: 1280, height: 720 }],
    ['Control+ArrowRight', { x: 640, y: 0, width: 640, height: 720 }],
    ['Control+ArrowRight', { x: 854, y: 0, width: 426, height: 720 }],
    ['Control+ArrowDown', { x: 854, y: 360, width: 426, height: 360 }],
  ] as const) {
    await desk.keyboard.press(key)
    await expect.poll(rect).toEqual(is)
  }
  for (let step = 0; step < 4; step++) await undo.click()
  expect(await rect()).toEqual({ x: 40, y: 30, width: 300, height: 200 })
})

test('a menu fills parts of the frame, by keyboard alone, and says which keys do the same', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layers, inspector, rect } = deskOf(desk)
  await open(show.id)
  await layers.focus()
  await desk.keyboard.press('End')
  await inspector.getByRole('button', { name: 'Fill…' }).focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('menuitem', { name: 'Fill the frame' }).getByText('F', { exact: true })).toBeVisible()
  await desk.getByRole('menuitem', { name: 'Middle third' }).press('Enter')
  await expect.poll(rect).toEqual({ x: 426, y: 0, width: 428, height: 720 })
})

test('one input is aligned in the frame, and takes the shape of its source', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'phone-1': [100, 100, 360, 200] }) })
  const { open, press, inspector, rect } = deskOf(desk)
  await open(show.id)
  await press({ x: 200, y: 200 })
  await inspector.getByRole('button', { name: 'Source shape' }).click()
  await expect.poll(rect).toEqual({ x: 100, y: 100, width: 360, height: 640 })
  await inspector.getByRole('button', { name: 'Align bottom' }).click()
  await inspector.getByRole('button', { name: 'Align centre' }).click()
  await expect.poll(rect).toEqual({ x: 460, y: 80, width: 360, height: 640 })
})

test('X swaps two, with their layers', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [0, 0, 1280, 720], 'cam-guest-1': [940, 20, 320, 180] })
  const { show } = await makeShow(api, { document })
  const { open, layers, layer, rect } = deskOf(desk)
  await open(show.id)
  await layers.focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('x')
  await expect(layers.getByRole('option').first()).toContainText('Host')
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 940, y: 20, width: 320, height: 180 })
})
