import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { colourAt, MIDDLE, playFrom, seesBoth } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const ONE = documentOf({ 'cam-host': [0, 0, 640, 360] })

let portrait: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
test.beforeAll(async () => {
  portrait = await openLiveStream('127.0.0.1', '180x320')
})
test.afterAll(() => portrait.close())

test('the true shape of a picture says what is cut, and where it is dropped it moves on', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await playFrom(api, show.id, `${portrait.origin}/host.flv`)
  const { open, drag, layer, inspector } = deskOf(desk)
  await open(show.id)
  await seesBoth(desk)
  await layer('Host').click()
  await expect(inspector.getByText(/68 % of .*Host.* is cut: less than half is left/)).toBeVisible()

  await drag({ x: 320, y: 180 }, { x: 880, y: 480 })
  await seesBoth(desk, { x: 700, y: 400 })
  expect(await colourAt(desk, MIDDLE), 'nothing is left where it was').toBe('0,0,0')
})

test('whoever asks the system for less motion sees stills', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await playFrom(api, show.id, `${portrait.origin}/host.flv`)
  const { open, source } = deskOf(desk)
  await open(show.id)
  const still = await colourAt(desk, MIDDLE)
  await seesBoth(desk)
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => colourAt(desk, MIDDLE)).toBe(still)
  await expect(source('cam-host').locator('canvas')).toHaveCount(0)
  await desk.emulateMedia({ reducedMotion: 'no-preference' })
  await seesBoth(desk)
})
