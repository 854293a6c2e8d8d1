import type { Point } from '@/lib/geometry/rect'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { changed, documentOf, makeShow } from './testing/show'

const LABEL = { text: 'Anna Berg', left: 20, top: 30, size: 40, colour: '#ffffff', opacity: 100, outline: null }

const labelled = () => {
  const { version, records } = documentOf({ 'cam-host': [200, 200, 480, 270] })
  return { version, records: changed(records, { 'in-0': { label: LABEL } }) }
}

test('a label is dragged on its input, moved on with the arrow keys, and goes on air there', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: labelled() })
  const { open, press, drag, rect, saved, undo, take, status } = deskOf(desk)
  await open(show.id)
  await press({ x: 600, y: 440 })
  await drag({ x: 240, y: 250 }, { x: 360, y: 330 })
  await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('Shift+ArrowUp')
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const [input] = (await newestStartMix(api, show.settings.taskId)).MixInput
  expect(input?.Label).toMatchObject({ Left: 141, Top: 100 })
  expect(await rect()).toMatchObject({ x: 200, y: 200 })

  for (let step = 0; step < 3; step++) await undo.click()
  await expect(undo).toBeDisabled()
  await press({ x: 600, y: 440 })
  await desk.keyboard.press('ArrowRight')
  expect(await rect()).toMatchObject({ x: 202, y: 200 })
})

test('a label keeps inside its input, and Delete takes it away alone', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: labelled() })
  const { open, press, drag, saved, layers } = deskOf(desk)
  await open(show.id)
  await press({ x: 600, y: 440 })
  await drag({ x: 240, y: 250 }, { x: 20, y: 20 })
  await saved()
  const body = async () => (await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()).body
  expect((await body()).MixInput[0].Label).toMatchObject({ Left: 0, Top: 0 })
  await desk.keyboard.press('Delete')
  await saved()
  expect((await body()).MixInput[0].Label).toBeUndefined()
  await expect(layers.getByRole('option')).toHaveCount(1)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

  test('a label is dragged', async ({ api, desk }) => {
    const { show, layout } = await makeShow(api, { document: labelled() })
    const { open, at, layer, saved } = deskOf(desk)
    await open(show.id)
    await layer('Host').tap()
    const finger = await desk.context().newCDPSession(desk)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [await at(point)] : [] })
    await touch('touchStart', { x: 300, y: 252 })
    for (const x of [320, 340, 380, 400]) await touch('touchMove', { x, y: 300 })
    await touch('touchEnd')
    await saved()
    const { body } = await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()
    expect(body.MixInput[0].RectInfo).toMatchObject({ Left: 200, Top: 200 })
    expect(body.MixInput[0].Label.Left).toBeGreaterThan(100)
    expect(body.MixInput[0].Label.Top).toBeGreaterThan(60)
  })
})
