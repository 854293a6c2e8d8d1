import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

test('a source lands where it is dropped, at its aspect ratio, and is there after a reload', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, place, rect, saved, layer } = deskOf(desk)
  await open(show.id)
  await place('phone-1', { x: 700, y: 330 }, ['Control'])
  const dropped = await rect()
  expect(dropped.width / dropped.height).toBeCloseTo(9 / 16, 1)
  expect(dropped.x + dropped.width / 2).toBeCloseTo(700, -1)
  expect(dropped.y + dropped.height / 2).toBeCloseTo(330, -1)
  await saved()

  await desk.reload()
  await layer('Phone').click()
  expect(await rect()).toEqual(dropped)
})

test('the hint of an empty layout makes way for the source that is dragged in', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, source, at } = deskOf(desk)
  await open(show.id)
  const hint = desk.getByText('Drag a source here, or double-click one')
  await expect(hint).toBeVisible()
  await source('cam-host').hover()
  await desk.mouse.down()
  const { x, y } = await at({ x: 640, y: 360 })
  await desk.mouse.move(x, y, { steps: 5 })
  await expect(hint).toBeHidden()
  await desk.keyboard.press('Escape')
  await desk.mouse.up()
  await expect(hint).toBeVisible()
})

test('a still of any shape shows its middle in the roster', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, source } = deskOf(desk)
  await open(show.id)
  const still = source('phone-1').locator('img')
  await expect(still).toHaveJSProperty('naturalHeight', 1280)
  expect(await still.boundingBox()).toEqual(await still.locator('..').boundingBox())
})

test('a double click places a source too', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, source, layer } = deskOf(desk)
  await open(show.id)
  await source('cam-guest-2').dblclick()
  await expect(layer('Guest right')).toBeVisible()
})

test('a move snaps to what is near, and not while Ctrl is held', async ({ api, desk }) => {
  const document = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [700, 400, 320, 180] })
  const { show } = await makeShow(api, { document })
  const { open, drag, rect } = deskOf(desk)
  await open(show.id)
  await drag({ x: 200, y: 200 }, { x: 106, y: 206 })
  expect(await rect()).toMatchObject({ x: 0, width: 320 })
  await drag({ x: 100, y: 200 }, { x: 106, y: 200 }, ['Control'])
  expect((await rect()).x).toBeGreaterThan(2)
})

test('the guides that were used are drawn', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [100, 100, 320, 180] }) })
  const { open, hold, canvas } = deskOf(desk)
  await open(show.id)
  const pink = async () => {
    const picture = await canvas.screenshot()
    return desk.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) return -1
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let count = 0
      for (let i = 0; i < data.length; i += 4) {
        const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]]
        if (r > 200 && g < 140 && b > 150) count++
      }
      return count
    }, picture.toString('base64'))
  }
  expect(await pink()).toBe(0)
  await hold({ x: 200, y: 200 }, { x: 104, y: 200 })
  await expect.poll(pink).toBeGreaterThan(100)
  await desk.mouse.up()
  await expect.poll(pink).toBe(0)
})

test('corners keep the aspect, Shift frees it, Alt works from the centre', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [400, 200, 320, 180] }) })
  const { open, drag, rect, press, undo } = deskOf(desk)
  await open(show.id)
  await press({ x: 500, y: 300 })
  await drag({ x: 720, y: 380 }, { x: 880, y: 400 }, ['Control'])
  const kept = await rect()
  expect(kept.width).toBeGreaterThan(330)
  expect(kept.width / kept.height).toBeCloseTo(16 / 9, 1)
  await undo.click()

  await drag({ x: 720, y: 380 }, { x: 820, y: 600 }, ['Shift', 'Control'])
  const freed = await rect()
  expect(freed).toMatchObject({ x: 400, y: 200 })
  expect(freed.height).toBeGreaterThan(freed.width * 0.8)
  await undo.click()

  await drag({ x: 720, y: 290 }, { x: 760, y: 290 }, ['Alt', 'Control'])
  const centred = await rect()
  expect(centred.x + centred.width / 2).toBeCloseTo(560, 0)
  expect(centred.width).toBeGreaterThan(380)
})

test('Escape takes a gesture back; no input gets smaller than 16 pixels or leaves the frame', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [400, 200, 320, 180] }) })
  const { open, hold, drag, rect, press } = deskOf(desk)
  await open(show.id)
  await press({ x: 500, y: 300 })
  await hold({ x: 500, y: 300 }, { x: 900, y: 500 })
  await desk.keyboard.press('Escape')
  await desk.mouse.up()
  expect(await rect()).toEqual({ x: 400, y: 200, width: 320, height: 180 })

  await drag({ x: 720, y: 380 }, { x: 300, y: 100 }, ['Control', 'Shift'])
  const smallest = await rect()
  expect(Math.min(smallest.width, smallest.height)).toBeGreaterThanOrEqual(16)
  await desk.keyboard.press('Control+z')

  await drag({ x: 500, y: 300 }, { x: -2000, y: 300 }, ['Control'])
  const edge = await rect()
  expect(edge.x + edge.width).toBeGreaterThan(0)
})
