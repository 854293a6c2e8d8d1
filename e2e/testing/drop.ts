import type { Locator, Page } from '@playwright/test'

/** Drops a file, or a text, from outside of the browser. */
export async function drop(page: Page, onto: Locator, file: { name: string; text: string } | string): Promise<void> {
  const transfer = await page.evaluateHandle((file) => {
    const transfer = new DataTransfer()
    if (typeof file === 'string') transfer.setData('text/plain', file)
    else transfer.items.add(new File([file.text], file.name, { type: 'application/json' }))
    return transfer
  }, file)
  for (const type of ['dragenter', 'dragover', 'drop']) await onto.dispatchEvent(type, { dataTransfer: transfer })
}
