import type { APIRequestContext, Page } from '@playwright/test'
import type { Rect } from '@/lib/geometry/rect'
import type { LayoutDocument } from '@/lib/layout/document'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { changed, documentOf, makeShow } from './testing/show'

const PLACES = {
  'screen-1': [64, 48, 832, 468],
  'cam-host': [912, 48, 304, 228],
  'phone-1': [912, 292, 171, 304],
  'cam-guest-2': [333, 400, 287, 211],
} as const

/**
 * The canvas and the sandbox draw the same layout from different code. Along lines through the inputs both pictures
 * must change where an input begins or ends, to the pixel of the frame.
 */
test('the canvas and the drawn frame agree in the edges of every input', async ({ api, desk }) => {
  const pictures = await bothPictures(api, desk, documentOf(PLACES))
  for (const [streamId, [x, y, width, height]] of Object.entries(PLACES)) {
    for (const probe of edgesOf({ x, y, width, height })) await expectEdge(pictures, streamId, probe, 1)
  }
})

test('they agree in corners, in what fits, in the watermark and in where a label is', async ({ api, desk }) => {
  const places = {
    'cam-host': [64, 48, 480, 270],
    'phone-1': [640, 48, 400, 270],
    'screen-1': [64, 400, 480, 270],
  } as const
  const label = { text: 'Anna Berg', left: 40, top: 90, size: 64, colour: '#00ff00', opacity: 100, outline: null }
  const watermark = { type: 'watermark', id: 'watermark', url: MARK, x: 700, y: 420, width: 240, height: 135 } as const
  const { version, records } = documentOf(places)
  const pictures = await bothPictures(api, desk, {
    version,
    records: {
      ...changed(records, { 'in-0': { cornerRadius: 60 }, 'in-1': { fit: 'fit' }, 'in-2': { label } }),
      watermark,
    },
  })
  // A circle of 60 pixels begins this far from the corner on the third row.
  const corner = 60 - Math.sqrt(60 ** 2 - 57.5 ** 2)
  const [x, y, width, height] = places['cam-host']
  for (const across of [y + 2, y + height - 3]) {
    await expectEdge(pictures, 'left corner', { axis: 'x', edge: Math.round(x + corner), across, inward: 1 }, 2)
    await expectEdge(
      pictures,
      'right corner',
      { axis: 'x', edge: Math.round(x + width - corner), across, inward: -1 },
      2,
    )
  }
  // This is 720 × 1280 in a box of 400 × 270.
  const seen = (270 * 720) / 1280
  const whole = { x: Math.round(640 + (400 - seen) / 2), y: 48, width: Math.round(seen), height: 270 }
  for (const probe of edgesOf(whole)) await expectEdge(pictures, 'phone-1', probe, 1)
  for (const probe of edgesOf(watermark)) await expectEdge(pictures, 'watermark', probe, 1)

  const [onCanvas, inMix] = await Promise.all([greenOf(pictures, 'canvas'), greenOf(pictures, 'mix')])
  expect(onCanvas.left).toBeGreaterThanOrEqual(64 + 40)
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(
      Math.abs(onCanvas[side] - inMix[side]),
      `${side} of the label: ${onCanvas[side]}, ${inMix[side]}`,
    ).toBeLessThanOrEqual(2)
  }
})

const MARK = 'https://images.example.com/mark.png'

type Pictures = Readonly<{ page: Page; canvas: string; mix: string }>

/** Returns the preview as it is on the screen and the program as the sandbox drew it, once the layout is on air. */
async function bothPictures(api: APIRequestContext, desk: Page, document: LayoutDocument): Promise<Pictures> {
  const { show, layout } = await makeShow(api, { document })
  const taken = await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  expect(await taken.json()).toMatchObject({ state: 'accepted' })
  await desk.route('https://images.example.com/**', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#99a"/></svg>',
    }),
  )
  const { open, canvas, at, program } = deskOf(desk)
  // A frame pixel has one screen pixel or more, so that an edge can be told to the pixel.
  await desk.setViewportSize({ width: 2200, height: 1300 })
  await open(show.id)
  const image = program.getByRole('img')
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1280)
  await desk.waitForLoadState('networkidle').catch(() => {})

  const [origin, far] = [await at({ x: 0, y: 0 }), await at({ x: 1280, y: 720 })]
  const clip = { x: origin.x, y: origin.y, width: far.x - origin.x, height: far.y - origin.y }
  expect(clip.width).toBeGreaterThanOrEqual(1280)
  await expect(canvas.locator('canvas').first()).toBeVisible()
  const composed = await desk.screenshot({ clip })

  const page = await desk.context().newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const [output] = show.settings.outputs
  if (output?.destination.kind !== 'stream') throw new Error('The show mixes to a stream.')
  await page.goto(`/sandbox/program/${output.destination.streamId}`)
  const drawn = await page.screenshot()
  return { page, canvas: composed.toString('base64'), mix: drawn.toString('base64') }
}

/** Makes lines across each edge, a quarter of the way along it. */
function edgesOf({ x, y, width, height }: Rect): Probe[] {
  const [across, down] = [x + width / 4, y + height / 4]
  return [
    { axis: 'x', edge: x, across: down, inward: 1 },
    { axis: 'x', edge: x + width, across: down, inward: -1 },
    { axis: 'y', edge: y, across, inward: 1 },
    { axis: 'y', edge: y + height, across, inward: -1 },
  ]
}

async function expectEdge(pictures: Pictures, of: string, probe: Probe, most: number): Promise<void> {
  for (const name of ['canvas', 'mix'] as const) {
    const found = await beginOfPicture(pictures.page, pictures[name], probe)
    const { axis, edge } = probe
    expect
      .soft(Math.abs(found - edge), `${name}: ${axis} edge ${edge} of ${of} found at ${found}`)
      .toBeLessThanOrEqual(most)
  }
}

/** Returns the box around all that is bright green: the letters of the label. */
function greenOf({ page, ...pictures }: Pictures, name: 'canvas' | 'mix') {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(1280, 720).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0, 1280, 720)
    // It keeps away from the edges of the frame, which are green on the canvas.
    const [left, top, width, height] = [20, 20, 1240, 680]
    const { data } = context.getImageData(left, top, width, height)
    const box = { left: 1280, top: 720, right: 0, bottom: 0 }
    for (let at = 0; at < width * height; at++) {
      const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3)
      if (green < 190 || red > 110 || blue > 110) continue
      const [x, y] = [left + (at % width), top + Math.floor(at / width)]
      box.left = Math.min(box.left, x)
      box.top = Math.min(box.top, y)
      box.right = Math.max(box.right, x + 1)
      box.bottom = Math.max(box.bottom, y + 1)
    }
    return box
  }, pictures[name])
}

type Probe = { axis: 'x' | 'y'; edge: number; across: number; inward: 1 | -1 }

/**
 * Finds, coming from the bare frame outside, the place within 7 pixels of where an edge should be at which the input
 * begins.
 */
function beginOfPicture(page: Page, base64: string, probe: Probe): Promise<number> {
  return page.evaluate(
    async ({ base64, probe: { axis, edge, across, inward } }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(1280, 720).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0, 1280, 720)
      const { data } = context.getImageData(0, 0, 1280, 720)
      const colour = (along: number) => {
        const [x, y] = axis === 'x' ? [along, across] : [across, along]
        const start = (Math.round(y) * 1280 + Math.round(x)) * 4
        return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0]
      }
      // A pixel lies after the edge that it begins at: the last one before a right edge is one less.
      const at = (steps: number) => (inward === 1 ? edge + steps : edge - 1 - steps)
      const bare = colour(at(-7))
      for (let steps = -6; steps <= 7; steps++) {
        const change = colour(at(steps)).reduce((sum, value, index) => sum + Math.abs(value - (bare[index] ?? 0)), 0)
        if (change > 40) return inward === 1 ? at(steps) : at(steps) + 1
      }
      return Number.NaN
    },
    { base64, probe },
  )
}
