import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })
const OTHER = documentOf({ 'screen-1': [0, 0, 1280, 720], 'cam-guest-1': [640, 360, 560, 320] })

test('what is on air is marked on the canvas and in the layers, in any layout, and follows what happens to it', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  await json(await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: OTHER } }))
  const { open, take, status, layer, hold, stopMix } = deskOf(desk)
  const marks = (text: string) => desk.getByRole('region', { name: 'Preview' }).getByText(text, { exact: true })
  await open(show.id)
  await desk.locator('html[data-all-fetched]').waitFor()
  await expect(marks('ON AIR')).toHaveCount(0)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(marks('ON AIR')).toHaveCount(2)
  await expect(layer('Host')).toContainText('on air')

  await desk.keyboard.press('2')
  await expect(marks('ON AIR')).toHaveCount(1)
  await expect(layer('Guest left')).toContainText('on air')
  await expect(layer('Slides')).not.toContainText('on air')

  const before = await marks('ON AIR').boundingBox()
  await hold({ x: 900, y: 500 }, { x: 700, y: 400 })
  await expect(marks('ON AIR'), 'what a hand moves has none').toHaveCount(0)
  await desk.mouse.up()
  await expect(marks('ON AIR')).toHaveCount(1)
  const after = await marks('ON AIR').boundingBox()
  expect(after?.x ?? 0).toBeLessThan((before?.x ?? 0) - 30)

  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live: false }] })
  await expect(marks('⚠ ON AIR')).toHaveCount(1)
  await expect(layer('Guest left')).toContainText('not there for what is on air')
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live: true }] })
  await expect(marks('ON AIR')).toHaveCount(1)
  await stopMix()
  await expect(marks('ON AIR')).toHaveCount(0)
  await expect(layer('Guest left')).not.toContainText('on air')
})
