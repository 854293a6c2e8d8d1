import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

type Rect = { x: number; y: number; width: number; height: number }

test('a corner dragged to the corner of the frame fills it, and the layout can be taken', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [0, 0, 427, 240] }) })
  const { open, press, drag, rect, take, status } = deskOf(desk)
  await open(show.id)
  await press({ x: 200, y: 120 })
  await drag({ x: 427, y: 240 }, { x: 1277, y: 715 })
  expect(await rect()).toEqual({ x: 0, y: 0, width: 1280, height: 720 })
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
})

test('small and back again an input is what it was: the aspect is the source’s own', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [0, 0, 640, 360] }) })
  const { open, press, drag, rect } = deskOf(desk)
  await open(show.id)
  await press({ x: 200, y: 120 })
  await drag({ x: 640, y: 360 }, { x: 109, y: 61 })
  const small: Rect = await rect()
  expect([small.width % 2, small.height % 2]).toEqual([0, 0])
  await drag({ x: small.width, y: small.height }, { x: 640, y: 360 })
  expect(await rect()).toEqual({ x: 0, y: 0, width: 640, height: 360 })
})

test('one and three, placed by snapping alone, touch each other and fill the frame', async ({ api, desk }) => {
  const document = documentOf({
    'cam-host': [0, 0, 426, 240],
    'cam-guest-1': [900, 20, 320, 180],
    'cam-guest-2': [900, 260, 320, 180],
    'screen-1': [900, 500, 320, 180],
  })
  const { show, layout } = await makeShow(api, { document })
  const { open, press, drag, saved } = deskOf(desk)
  await open(show.id)
  await press({ x: 200, y: 120 })
  await drag({ x: 426, y: 240 }, { x: 851, y: 479 })
  for (const [y, top] of [
    [20, 0],
    [260, 240],
    [500, 480],
  ] as const) {
    await press({ x: 1000, y: y + 90 })
    await drag({ x: 1000, y: y + 90 }, { x: 1000 - 43, y: top + 93 })
    await drag({ x: 854 + 320, y: top + 180 }, { x: 1277, y: top + 238 })
  }
  await saved()
  const { body } = await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()
  const edges = body.MixInput.map(({ RectInfo }: { RectInfo: Record<'Left' | 'Top' | 'Right' | 'Bottom', number> }) => [
    RectInfo.Left,
    RectInfo.Top,
    RectInfo.Right,
    RectInfo.Bottom,
  ])
  expect(edges).toEqual([
    [0, 0, 854, 480],
    [854, 0, 1280, 240],
    [854, 240, 1280, 480],
    [854, 480, 1280, 720],
  ])
})

test('an odd edge that is typed stays, is told, and is made even', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [640, 0, 640, 360] })
  const { show } = await makeShow(api, { document })
  const { open, layer, field, rect, issues, saved } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await field('Width').fill('427')
  await field('Width').press('Enter')
  expect(await rect()).toMatchObject({ width: 427 })
  await expect(issues).toContainText('Host has an edge on an odd pixel')
  await issues.getByRole('button', { name: 'Make it even' }).click()
  await expect(issues).not.toContainText('odd pixel')
  expect(await rect()).toMatchObject({ width: 428 })
  await saved()
})

test('a show that asks for every pixel lands on every pixel', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [100, 100, 320, 180] }) })
  const { open, press, rect } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByText('Inputs land on even pixels').click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 101, width: 320 })
})

test('a change of the frame is one step of undo, and gives every input back exactly', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: documentOf({ 'cam-host': [13, 7, 333, 111] }) })
  const { open, press, rect, saved } = deskOf(desk)
  await open(show.id)
  const preview = desk.getByRole('region', { name: 'Preview' })
  await press({ x: 100, y: 60 })
  await desk.keyboard.press('Shift+ArrowRight')
  await saved()
  const stored = async () => (await (await api.get(`/api/layouts/${layout.id}`)).json()).document
  const before = await stored()

  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog
    .getByRole('group', { name: /Output 1/ })
    .getByLabel('Size')
    .selectOption('9:16 · 360 × 640')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(preview).toContainText('360 × 640')
  await expect.poll(stored).not.toEqual(before)
  await desk.locator('canvas').first().focus()
  await desk.keyboard.press('Control+z')
  await expect(preview).toContainText('1280 × 720')
  await expect.poll(stored).toEqual(before)
  await desk.keyboard.press('Control+z')
  await expect.poll(rect).toEqual({ x: 13, y: 7, width: 333, height: 111 })
  await desk.keyboard.press('Control+Shift+z')
  await expect.poll(stored).toEqual(before)
  await desk.keyboard.press('Control+Shift+z')
  await expect(preview).toContainText('360 × 640')
})
