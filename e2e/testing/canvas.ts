import { expect, type Locator, type Page } from '@playwright/test'

/** Waits for what the page fetches once it has nothing to do. */
export const fetched = (page: Page) => expect(page.locator('html[data-all-fetched]')).toBeAttached()

/** Counts the pixels of what is drawn that have about this colour, `#rrggbb`. */
export async function pixelsOf(page: Page, shown: Locator, colour: string): Promise<number> {
  const picture = await shown.screenshot()
  return page.evaluate(
    async ([data, wanted]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('The browser draws nothing.')
      context.drawImage(image, 0, 0)
      const pixels = context.getImageData(0, 0, image.width, image.height).data
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
      let count = 0
      for (let at = 0; at < pixels.length; at += 4) {
        const away = [red, green, blue].map((value, part) => Math.abs(value - (pixels[at + part] ?? 0)))
        if (Math.max(...away) < 24) count++
      }
      return count
    },
    [picture.toString('base64'), colour] as const,
  )
}
