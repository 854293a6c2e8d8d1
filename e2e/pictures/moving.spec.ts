import type { APIRequestContext, Page } from '@playwright/test'
import type { Point } from '@/lib/geometry/rect'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { openLiveStream } from '../testing/live-stream'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [320, 180, 640, 360] })
const host = { kind: 'stream', streamId: 'cam-host' }

type Stream = Awaited<ReturnType<typeof openLiveStream>>
let stream: Stream
test.beforeAll(async () => {
  stream = await openLiveStream()
})
test.afterAll(() => stream.close())

const move = async (api: APIRequestContext, showId: string) =>
  json(
    await api.put(`/api/shows/${showId}/pictures`, {
      data: { revision: 0, moving: true, addresses: [{ source: host, url: `${stream.origin}/live/host.flv` }] },
    }),
  )

/** Reads which colour the canvas has at a pixel of the frame: red, blue, or another. */
async function colourAt(page: Page, point: Point): Promise<string> {
  const { canvas, at } = deskOf(page)
  const [box, { x, y }] = [await canvas.boundingBox(), await at(point)]
  const [red = 0, green = 0, blue = 0] = await canvas
    .locator('canvas')
    .first()
    .evaluate(
      (ground: HTMLCanvasElement, [left, top]) => {
        const ratio = ground.width / ground.clientWidth
        const context = ground.getContext('2d')
        return [...(context?.getImageData(Math.round(left * ratio), Math.round(top * ratio), 1, 1).data ?? [])]
      },
      [x - (box?.x ?? 0), y - (box?.y ?? 0)] as const,
    )
  if (green > 60 || Math.abs(red - blue) < 100) return `${red},${green},${blue}`
  return red > blue ? 'red' : 'blue'
}

test('a source with a typed address moves in its place, and nothing else does', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await move(api, show.id)
  const { open, source } = deskOf(desk)
  await open(show.id)
  const over = { x: 480, y: 300 }
  const other = await colourAt(desk, over)
  for (const colour of ['red', 'blue', 'red', 'blue'])
    await expect.poll(() => colourAt(desk, { x: 100, y: 100 }), { intervals: [20] }).toBe(colour)
  expect(await colourAt(desk, over), 'what lies over it is as it was').toBe(other)
  await expect(source('cam-host').locator('canvas[data-moving=true]')).toBeVisible()
  expect(stream.open(), 'one player serves all places').toBe(1)
})
