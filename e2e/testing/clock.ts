import { expect, type Page } from '@playwright/test'

/**
 * Stops the page's clock, a second from now. `page.clock.install` has to have replaced it before the page was opened.
 * What the desk does or says for a moment then lasts for as long as a slow machine needs.
 */
export const stopClock = (page: Page): Promise<void> =>
  expect(async () => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))).toPass()
