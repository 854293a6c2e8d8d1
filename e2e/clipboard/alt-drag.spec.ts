import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const STAGE = documentOf({ 'cam-host': [0, 0, 1280, 720], 'cam-guest-1': [100, 100, 320, 180] })

test('Alt and a drag place a copy, drawn beside its original, and undo takes it away', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, at: pixel, layers, hold, rect, undo, source, layer, saved } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-guest-1')).toBeVisible()
  const [corner, end] = [await pixel({ x: 110, y: 110 }), await pixel({ x: 410, y: 270 })]
  const clip = { ...corner, width: end.x - corner.x, height: end.y - corner.y }
  const there = { ...(await pixel({ x: 710, y: 410 })), width: clip.width, height: clip.height }
  const empty = await desk.screenshot({ clip: there })
  await hold({ x: 200, y: 180 }, { x: 800, y: 480 }, ['Alt'])
  await expect.poll(async () => (await desk.screenshot({ clip: there })).equals(empty)).toBe(false)
  await expect(layers.getByRole('option')).toHaveCount(2)
  await desk.mouse.up()
  await desk.keyboard.up('Alt')
  await expect(layers.getByRole('option')).toHaveText([/Guest left.*empty/, /Guest left/, /Host/])
  expect(await rect()).toMatchObject({ width: 320, height: 180 })
  expect((await rect()).x).toBeGreaterThan(600)
  await layer('Guest left').last().click()
  expect(await rect()).toEqual({ x: 100, y: 100, width: 320, height: 180 })
  await saved()
  await undo.click()
  await expect(layers.getByRole('option')).toHaveCount(2)
  await expect(undo).toBeDisabled()
})

test('Esc gives a dragged copy up, and Alt without a drag reaches beneath', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, layers, hold, press, undo, source, layer } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-guest-1')).toBeVisible()
  await hold({ x: 200, y: 180 }, { x: 800, y: 480 }, ['Alt'])
  await desk.keyboard.press('Escape')
  await desk.mouse.up()
  await desk.keyboard.up('Alt')
  await expect(layers.getByRole('option')).toHaveCount(2)
  await expect(undo).toBeDisabled()

  await press({ x: 200, y: 180 })
  await expect(layer('Guest left')).toHaveAttribute('aria-selected', 'true')
  await desk.keyboard.down('Alt')
  await press({ x: 200, y: 180 })
  await desk.keyboard.up('Alt')
  await expect(layer('Host')).toHaveAttribute('aria-selected', 'true')
  await expect(layers.getByRole('option')).toHaveCount(2)
})
