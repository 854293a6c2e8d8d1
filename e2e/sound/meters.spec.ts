import type { Locator } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { playAll, playFrom } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

let tone: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
test.beforeAll(async () => {
  tone = await openLiveStream('127.0.0.1', '320x180', '0.1')
})
test.afterAll(() => tone.close())

const level = (within: Locator, name: string) => within.getByRole('meter', { name: `Level of ${name}` })
/** Reads the colours of a bar from left to right: what is lit there, at these shares of its length. */
const lit = (meter: Locator, shares: readonly number[]) =>
  meter.locator('canvas').evaluate(
    (bar: HTMLCanvasElement, at) =>
      at.map((share) => {
        const [red = 0, green = 0, blue = 0] =
          bar.getContext('2d')?.getImageData(Math.round(share * bar.width), 2, 1, 1).data ?? []
        return Math.max(red, green, blue) - Math.min(red, green, blue) > 40 ? (green > red ? 'green' : 'hot') : 'dark'
      }),
    shares,
  )

test('a tone of −20 dBFS reads −20 in the strip and the inspector, and who is not played says why', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  await playFrom(api, show.id, `${tone.origin}/live/host.flv`)
  const { open, take, program, layer, inspector } = deskOf(desk)
  await open(show.id)
  await take.click()
  const host = level(program, 'Host')
  await expect(host).toHaveAttribute('aria-valuetext', 'peak −20 dB')
  await expect(host).toHaveAttribute('aria-valuenow', '-20')
  await expect(host).toContainText('−20')
  await expect.poll(() => lit(host, [0.1, 0.5, 0.75, 0.95])).toEqual(['green', 'green', 'dark', 'dark'])
  await expect(
    program.getByRole('img', { name: 'Level of Guest left not measured: no play address is known' }),
  ).toBeVisible()
  await layer('Host').click()
  await expect(level(inspector, 'Host')).toHaveAttribute('aria-valuetext', 'not measured while it is out of sight')
  await level(inspector, 'Host').scrollIntoViewIfNeeded()
  await expect(level(inspector, 'Host')).toHaveAttribute('aria-valuetext', 'peak −20 dB')
  expect(tone.open(), 'what is measured is what is seen: one player').toBe(1)
})

test('a show that plays nothing says so, and draws no meter', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(program.getByRole('img', { name: 'Level of Host not measured: this show shows stills' })).toBeVisible()
  await expect(program.getByRole('meter')).toHaveCount(0)
})

test('a browser that wants a touch first is asked for it, and measures from then on', async ({ api, desk }) => {
  // Playwright touches each page by itself: this page is as one that nobody has touched.
  await desk.addInitScript(() => {
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } })
  })
  const { show } = await makeShow(api, { document: TWO })
  await playFrom(api, show.id, `${tone.origin}/live/host.flv`)
  const { open, layer, inspector, layers } = deskOf(desk)
  await open(show.id)
  await desk.evaluate(() => document.querySelectorAll<HTMLElement>('[role="option"]')[1]?.click())
  await expect(layers.getByRole('option', { name: 'Host' })).toHaveAttribute('aria-selected', 'true')
  await expect(inspector.getByText('Level of Host not measured: click to measure.')).toBeVisible()
  await layer('Host').click()
  await level(inspector, 'Host').scrollIntoViewIfNeeded()
  await expect(level(inspector, 'Host')).toHaveAttribute('aria-valuetext', 'peak −20 dB')
})

test('a sound that stays has its meter before it is on air; a stream without sound says that it has none', async ({
  api,
  desk,
}) => {
  const silent = await openLiveStream('127.0.0.3')
  const { show } = await makeShow(api, { document: TWO })
  const pinned = [{ source: { kind: 'stream', streamId: 'music-1' }, volume: 0, muted: true }]
  await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, pinned } })
  await playAll(api, show.id, {
    'music-1': `${tone.origin}/live/music.flv`,
    'cam-host': `${silent.origin}/live/host.flv`,
  })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  // It is measured before its fader, which is down.
  await expect(program.getByRole('slider', { name: 'Volume of Music, not on air' })).toHaveAttribute(
    'aria-valuetext',
    'muted',
  )
  await expect(level(program, 'Music')).toHaveAttribute('aria-valuetext', 'peak −20 dB')
  await take.click()
  await expect(level(program, 'Host')).toHaveAttribute('title', 'Level of Host: no sound in it')
  await expect(level(program, 'Host')).toContainText('–')
  await silent.close()
})
