import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const PAIR = documentOf({
  'cam-host': [200, 200, 320, 180],
  'cam-guest-1': [540, 200, 160, 180],
  'cam-guest-2': [900, 500, 160, 90],
})

test('two resize as one by their common frame, gap and all, and one undo takes it back', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PAIR })
  const { open, drag, layer, undo, saved } = deskOf(desk)
  const at = async () => {
    await saved()
    return places(api, layout.id)
  }
  await open(show.id)
  await layer('Host').click()
  await layer('Guest left').click({ modifiers: ['Control'] })
  await drag({ x: 700, y: 380 }, { x: 950, y: 470 }, ['Control'])
  expect(await at()).toEqual({
    'cam-host': '480×270 at 200,200',
    'cam-guest-1': '240×270 at 710,200',
    'cam-guest-2': '160×90 at 900,500',
  })
  await undo.click()
  await drag({ x: 200, y: 290 }, { x: 100, y: 290 }, ['Control'])
  expect(await at()).toMatchObject({ 'cam-host': '384×180 at 100,200', 'cam-guest-1': '192×180 at 508,200' })
  await drag({ x: 100, y: 290 }, { x: 200, y: 290 }, ['Control'])
  expect(await at()).toMatchObject({ 'cam-host': '320×180 at 200,200', 'cam-guest-1': '160×180 at 540,200' })

  await layer('Host').click()
  await desk.keyboard.press('l')
  await layer('Guest left').click({ modifiers: ['Control'] })
  await layer('Guest right').click({ modifiers: ['Control'] })
  await drag({ x: 1060, y: 395 }, { x: 1160, y: 395 }, ['Control'])
  expect(await at()).toMatchObject({ 'cam-host': '320×180 at 200,200', 'cam-guest-1': '190×180 at 540,200' })
})

test('by keyboard their box takes a size, and they keep their proportions', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PAIR })
  const { open, layer, layers, field, saved, undo, inspector } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await layers.focus()
  await desk.keyboard.press('Control+ArrowUp')
  await desk.keyboard.press('Control+Space')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)
  await field('Box width').focus()
  await field('Box width').fill('750')
  await desk.keyboard.press('Enter')
  await expect(field('Box height')).toHaveValue('270')
  await saved()
  expect(await places(api, layout.id)).toMatchObject({
    'cam-host': '480×270 at 200,200',
    'cam-guest-1': '240×270 at 710,200',
  })
  await field('Box height').fill('5')
  await desk.keyboard.press('Enter')
  await expect(inspector.getByText(/Box height must be \d+ to \d+\./)).toBeVisible()
  await undo.click()
  await expect(field('Box width')).toHaveValue('500')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

  test('a finger on a corner of their frame resizes both', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: PAIR })
    const { open, at, layers, field, layer } = deskOf(desk)
    await open(show.id)
    await layer('Host').tap()
    await layers.focus()
    await desk.keyboard.press('Shift+ArrowUp')
    await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)
    const finger = await desk.context().newCDPSession(desk)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [await at(point)] : [] })
    await touch('touchStart', { x: 706, y: 386 })
    for (const share of [0.2, 0.5, 0.8, 1]) await touch('touchMove', { x: 706 + 200 * share, y: 386 + 72 * share })
    await touch('touchEnd')
    await expect.poll(async () => Number(await field('Box width').inputValue())).toBeGreaterThan(650)
    expect(Number(await field('Box height').inputValue())).toBeGreaterThan(230)
  })
})
