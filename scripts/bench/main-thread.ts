import type { Page } from '@playwright/test'

/** Reads how many milliseconds of processor time the tasks of the page's main thread have taken so far. */
export type Spent = () => Promise<number>

/** Follows the main thread of a page. Processor time leaves out what other programs of the machine do meanwhile. */
export async function mainThread(page: Page): Promise<Spent> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

/** Waits until the page has drawn two frames, so that no work is left over. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
