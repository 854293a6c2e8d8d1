import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { Point, Rect } from '@/lib/geometry/rect'
import type { Layout, Show } from '@/lib/protocol/live'
import { json } from '../testing/api'
import { expect } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

/** No source, sign or button has this colour. */
const GROUND = { red: 0, green: 96, blue: 208 }

/** Makes a show of these streams on a ground whose edges can be seen. */
export async function makeGround(
  api: APIRequestContext,
  inputs: Parameters<typeof documentOf>[0],
): Promise<{ show: Show; layout: Layout }> {
  const { show, layout } = await makeShow(api, { document: documentOf(inputs) })
  const diff = { added: {}, updated: { background: { colour: [null, '#0060d0'] } }, removed: {} }
  const data = { revision: layout.revision, diff }
  return { show, layout: await json(await api.patch(`/api/layouts/${layout.id}`, { data })) }
}

/** Waits until all that is fetched later is there: what zooms and pans is. */
export async function allFetched(desk: Page): Promise<void> {
  await expect(desk.locator('html')).toHaveAttribute('data-all-fetched')
}

/** Finds how much of the frame's ground is seen on the canvas, in client pixels. */
export async function groundOf(desk: Page, canvas: Locator): Promise<Rect> {
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The canvas is not on the screen.')
  const shot = (await desk.screenshot({ clip: box })).toString('base64')
  const seen = await desk.evaluate(
    async ({ shot, ground }) => {
      const bytes = Uint8Array.from(atob(shot), (char) => char.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, width, height) ?? {}
      const seen = { left: width, top: height, right: 0, bottom: 0 }
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
          const off = Math.abs(red - ground.red) + Math.abs(green - ground.green) + Math.abs(blue - ground.blue)
          if (off > 8) continue
          seen.left = Math.min(seen.left, x)
          seen.top = Math.min(seen.top, y)
          seen.right = Math.max(seen.right, x + 1)
          seen.bottom = Math.max(seen.bottom, y + 1)
        }
      }
      return seen
    },
    { shot, ground: GROUND },
  )
  return { x: box.x + seen.left, y: box.y + seen.top, width: seen.right - seen.left, height: seen.bottom - seen.top }
}

/** Expects a pixel of the frame at a point of the screen, by the frame's corner that is seen and by its scale. */
export async function expectUnder(desk: Page, canvas: Locator, at: Point, pixel: Point, scale: number): Promise<void> {
  await expect(async () => {
    const ground = await groundOf(desk, canvas)
    expect(Math.abs(ground.x + pixel.x * scale - at.x), `across: ${JSON.stringify(ground)}`).toBeLessThanOrEqual(2)
    expect(Math.abs(ground.y + pixel.y * scale - at.y), `down: ${JSON.stringify(ground)}`).toBeLessThanOrEqual(2)
  }).toPass({ timeout: 15_000 })
}

/** Reads how large the frame is shown: 1 for 100 %. */
export async function scaleOf(desk: Page): Promise<number> {
  return Number.parseInt((await zoomButton(desk).textContent()) ?? '', 10) / 100
}

export const zoomButton = (desk: Page): Locator => desk.getByRole('button', { name: /^Scale of the preview/ })
