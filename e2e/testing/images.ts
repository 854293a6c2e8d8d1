import type { Page } from '@playwright/test'
import type { Point } from '@/lib/geometry/rect'
import { deskOf } from './desk-page'

export const MARK = 'https://images.example.com/mark.png'

/** Serves pictures as someone else's server would: one plain colour each. */
export async function serveImages(desk: Page): Promise<void> {
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#f0f"/></svg>'
  await desk.route('https://images.example.com/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body }))
}

/** Returns the colour that is seen on the canvas at a pixel of the frame. */
export async function colourAt(desk: Page, at: Point): Promise<string> {
  const { x, y } = await deskOf(desk).at(at)
  const picture = await desk.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 } })
  return desk.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(await createImageBitmap(new Blob([bytes], { type: 'image/png' })), 0, 0)
    return Array.from(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? []).join()
  }, picture.toString('base64'))
}
