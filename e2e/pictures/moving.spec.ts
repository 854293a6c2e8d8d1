import type { APIRequestContext } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { colourAt, MIDDLE, playFrom, seesBoth } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [320, 180, 640, 360] })

type Stream = Awaited<ReturnType<typeof openLiveStream>>
let stream: Stream
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
test.beforeAll(async () => {
  stream = await openLiveStream()
})
test.afterAll(() => stream.close())

const move = (api: APIRequestContext, showId: string, { origin } = stream) =>
  playFrom(api, showId, `${origin}/live/host.flv`)

test('a source with a typed address moves in its place, and nothing else does', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await move(api, show.id)
  const { open, source } = deskOf(desk)
  await open(show.id)
  const over = { x: 480, y: 300 }
  const other = await colourAt(desk, over)
  for (const colour of ['red', 'blue', 'red', 'blue'])
    await expect.poll(() => colourAt(desk, MIDDLE), { intervals: [20] }).toBe(colour)
  expect(await colourAt(desk, over), 'what lies over it is as it was').toBe(other)
  await expect(source('cam-host').locator('canvas[data-moving=true]')).toBeVisible()
  expect(stream.open(), 'one player serves all places').toBe(1)
})

test('the show settings choose moving pictures, take an address, and this browser keeps to stills', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, source } = deskOf(desk)
  await open(show.id)
  const still = await colourAt(desk, MIDDLE)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const group = desk.getByRole('group', { name: 'Pictures', exact: true })
  await group.getByText('Moving pictures', { exact: true }).click()
  const address = group.getByRole('textbox', { name: 'Address of Host' })
  await address.fill('rtmp://example.com/live/host')
  await address.press('Enter')
  await expect(group.getByText(/^It must be an address such as/)).toBeVisible()
  await address.fill(`${stream.origin}/live/host.flv`)
  await address.press('Enter')
  const row = group.getByRole('listitem', { name: 'Host' })
  await expect(row).toContainText('From the address that was typed for it.')
  await seesBoth(desk)

  await group.getByRole('switch', { name: 'Stills only in this browser' }).press(' ')
  await expect(row).toContainText('This browser shows stills only.')
  await expect.poll(() => colourAt(desk, MIDDLE)).toBe(still)
  await expect.poll(() => stream.open(), { message: 'nothing is played any more' }).toBe(0)
  await desk.keyboard.press('Escape')
  await expect(source('cam-host').locator('canvas')).toHaveCount(0)
})

test('a picture that freezes says so in its row, and goes on', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await move(api, show.id)
  const { open, source } = deskOf(desk)
  await open(show.id)
  await seesBoth(desk)
  stream.freeze()
  await expect(source('cam-host')).toHaveAccessibleDescription(/picture frozen/)
  await expect(source('cam-host').locator('canvas[data-moving=false]')).toBeVisible()
  const frozen = await colourAt(desk, MIDDLE)
  expect(['red', 'blue'], 'it is dimmed').not.toContain(frozen)
  stream.goOn()
  await expect(source('cam-host')).not.toHaveAccessibleDescription(/picture|played/)
  await seesBoth(desk)
})

test('a play domain that a page did not know needs it to be loaded anew, which its row says', async ({ api, desk }) => {
  const other = await openLiveStream('127.0.0.2')
  const { show } = await makeShow(api, { document: TWO })
  const { open, source } = deskOf(desk)
  await open(show.id)
  await move(api, show.id, other)
  await expect(source('cam-host')).toHaveAccessibleDescription(/load this page anew/)
  expect(other.open(), 'the browser asked nobody').toBe(0)
  await desk.reload()
  await seesBoth(desk)
  await other.close()
})
