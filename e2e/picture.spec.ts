import type { Page } from '@playwright/test'
import { deskOf } from './desk-page'
import { documentOf, expect, makeShow, test } from './fixtures'

const PLACES = {
  'screen-1': [64, 48, 832, 468],
  'cam-host': [912, 48, 304, 228],
  'phone-1': [912, 292, 171, 304],
  'cam-guest-2': [333, 400, 287, 211],
} as const

/**
 * The canvas and the sandbox draw the same layout from different code. Along lines through the inputs both pictures must
 * change where an input begins or ends, to the pixel of the frame.
 */
test('the canvas and the drawn frame agree in the edges of every input', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: documentOf(PLACES) })
  const taken = await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  expect(await taken.json()).toMatchObject({ state: 'accepted' })
  const { open, canvas, at, program } = deskOf(desk)
  // One screen pixel for a frame pixel and more, so that an edge can be told to the pixel.
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

  const mixed = await desk.context().newPage()
  await mixed.setViewportSize({ width: 1280, height: 720 })
  const [output] = show.settings.outputs
  if (output?.destination.kind !== 'stream') throw new Error('The show mixes to a stream.')
  await mixed.goto(`/sandbox/program/${output.destination.streamId}`)
  const drawn = await mixed.screenshot()

  for (const [streamId, [x, y, width, height]] of Object.entries(PLACES)) {
    const [across, down] = [x + width / 4, y + height / 4]
    const edges = [
      { axis: 'x', edge: x, across: down, inward: 1 },
      { axis: 'x', edge: x + width, across: down, inward: -1 },
      { axis: 'y', edge: y, across, inward: 1 },
      { axis: 'y', edge: y + height, across, inward: -1 },
    ] as const
    for (const [name, picture] of [
      ['canvas', composed],
      ['mix', drawn],
    ] as const) {
      for (const probe of edges) {
        const { axis, edge } = probe
        const found = await beginOfPicture(mixed, picture.toString('base64'), probe)
        expect
          .soft(Math.abs(found - edge), `${name}: ${axis} edge ${edge} of ${streamId} found at ${found}`)
          .toBeLessThanOrEqual(1)
      }
    }
  }
})

type Probe = { axis: 'x' | 'y'; edge: number; across: number; inward: 1 | -1 }

/** Coming from the bare frame outside, the place within 7 pixels of where an edge should be at which the input begins. */
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
