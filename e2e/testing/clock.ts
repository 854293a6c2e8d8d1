import { expect, type Page } from '@playwright/test'

/**
 * Stops the page's clock, which `page.clock.install` has to have replaced before the page was opened: what the desk does
 * for a second only, it then does for as long as a slow machine needs. The clock jumps forward by a second at first.
 */
export const stopClock = (page: Page): Promise<void> =>
  expect(async () => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))).toPass()
