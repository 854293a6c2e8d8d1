import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { colourAt, MARK, serveImages } from './testing/images'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

test('a watermark is placed, moved, resized and deleted like an input', async ({ api, desk }) => {
  await serveImages(desk)
  const { show, layout } = await makeShow(api, { document: documentOf({ 'cam-host': [200, 200, 480, 270] }) })
  const { open, inspector, drag, rect, saved, undo, take, status, layer, layers } = deskOf(desk)
  await open(show.id)
  await inspector.getByRole('button', { name: /^Watermark/ }).click()
  await inspector.getByRole('textbox', { name: 'Watermark image' }).fill(MARK)
  await inspector.getByRole('textbox', { name: 'Watermark image' }).press('Enter')
  await expect(layers.getByRole('option').first()).toContainText('Watermark')
  await layer('Watermark').click()
  const first = await rect()
  const middle = { x: first.x + first.width / 2, y: first.y + first.height / 2 }
  await expect.poll(() => colourAt(desk, middle)).toBe('255,0,255')

  // Its left edge comes to four pixels from the input's, and snaps.
  await drag(middle, { x: middle.x + (204 - first.x), y: middle.y + 400 })
  const moved = await rect()
  expect(moved).toMatchObject({ x: 200, width: first.width, height: first.height })
  const corner = { x: moved.x + moved.width, y: moved.y + moved.height }
  await drag(corner, { x: corner.x + 160, y: corner.y + 90 }, ['Control'])
  const resized = await rect()
  expect(resized.width / resized.height).toBeCloseTo(moved.width / moved.height, 1)
  expect(resized.width).toBeGreaterThan(moved.width + 100)

  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect((await newestStartMix(api, show.settings.taskId)).WaterMark).toEqual({
    Image: MARK,
    RectInfo: {
      Left: resized.x,
      Top: resized.y,
      Right: resized.x + resized.width,
      Bottom: resized.y + resized.height,
    },
  })

  await undo.click()
  expect(await rect()).toEqual(moved)
  await desk.keyboard.press('Delete')
  await expect(layer('Watermark')).toBeHidden()
  await undo.click()
  await expect(layer('Watermark')).toBeVisible()
  await undo.click()
  await undo.click()
  await expect(layer('Watermark')).toBeHidden()
  await saved()
  const { body } = await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()
  expect(body.WaterMark).toBeUndefined()
})

test('a watermark of another shape gets its own in one press, inside where it was', async ({ api, desk }) => {
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="100"><rect width="50" height="100"/></svg>'
  await desk.route('https://images.example.com/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body }))
  const { show } = await makeShow(api)
  const { open, inspector, layer, rect, undo } = deskOf(desk)
  await open(show.id)
  await inspector.getByRole('button', { name: /^Watermark/ }).click()
  await inspector.getByRole('textbox', { name: 'Watermark image' }).fill(MARK)
  await inspector.getByRole('textbox', { name: 'Watermark image' }).press('Enter')
  await layer('Watermark').click()
  const { x, y, width, height } = await rect()
  const unstretch = inspector.getByRole('button', { name: 'Unstretch' })
  await unstretch.click()
  await expect(unstretch).toHaveCount(0)
  expect(await rect()).toEqual({ x: Math.round(x + (width - height / 2) / 2), y, width: height / 2, height })
  await undo.click()
  await expect(unstretch).toBeVisible()
})

test('fit shows what stays free of the rectangle, and crop what is cut off while it is selected', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: documentOf({ 'phone-1': [400, 200, 480, 270] }) })
  const answer = await api.patch(`/api/layouts/${layout.id}`, {
    data: {
      revision: layout.revision,
      diff: { added: {}, removed: {}, updated: { background: { colour: [null, '#0000ff'] } } },
    },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { open, press, inspector, saved, undo, take, status } = deskOf(desk)
  await open(show.id)
  const inside = { x: 420, y: 340 }
  const above = { x: 640, y: 120 }
  await expect.poll(() => colourAt(desk, inside)).not.toBe('0,0,255')
  expect(await colourAt(desk, above)).toBe('0,0,255')
  await press({ x: 640, y: 340 })
  await expect.poll(() => colourAt(desk, above)).not.toBe('0,0,255')

  await inspector.getByText('Fit whole').click()
  await expect.poll(() => colourAt(desk, inside)).toBe('0,0,255')
  expect(await colourAt(desk, above)).toBe('0,0,255')
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect((await newestStartMix(api, show.settings.taskId)).MixInput[0]?.RenderMode).toBe(1)

  await undo.click()
  await expect.poll(() => colourAt(desk, inside)).not.toBe('0,0,255')
})

test('a source of sound only is black on the frame, and shows its placeholder for a camera that is off', async ({
  api,
  desk,
}) => {
  await serveImages(desk)
  const { show } = await makeShow(api, { document: documentOf({ 'music-1': [400, 200, 480, 270] }) })
  const { open, press, inspector } = deskOf(desk)
  await open(show.id)
  await expect.poll(() => colourAt(desk, { x: 420, y: 220 })).toBe('0,0,0')
  await press({ x: 640, y: 340 })
  await inspector.getByRole('button', { name: /^Placeholder/ }).click()
  await inspector.getByRole('textbox', { name: 'Placeholder image' }).fill(MARK)
  await desk.keyboard.press('Enter')
  await expect.poll(() => colourAt(desk, { x: 420, y: 220 })).toBe('255,0,255')
})

test('a background image covers the frame; one that cannot be fetched is told by its name', async ({ api, desk }) => {
  await serveImages(desk)
  await desk.route('https://gone.example.com/**', (route) => route.abort())
  const { show } = await makeShow(api)
  const { open, inspector, unfold } = deskOf(desk)
  await open(show.id)
  await unfold('Background')
  const field = inspector.getByRole('textbox', { name: 'Background image' })
  await field.fill('https://images.example.com/back.png')
  await field.press('Enter')
  await expect.poll(() => colourAt(desk, { x: 40, y: 40 })).toBe('255,0,255')
  await field.fill('https://gone.example.com/back.png')
  await field.press('Enter')
  await expect.poll(() => colourAt(desk, { x: 40, y: 40 })).not.toBe('255,0,255')
})
