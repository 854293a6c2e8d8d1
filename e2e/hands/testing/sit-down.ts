import type { Browser, Page } from '@playwright/test'
import type { AppServer } from '../../testing/app-server'
import { deskOf } from '../../testing/desk-page'
import type { State } from '../../testing/people'
import { documentOf } from '../../testing/show'

/** Two pictures apart, both of sources that are in the room. */
export const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [700, 100, 320, 180] })

export const who = (page: Page) => page.getByRole('button', { name: /^Who is here/ })

/** Opens the desk of a show in a browser of its own, once others see it. */
export async function sitDown(browser: Browser, server: AppServer, storageState: State, showId: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.url, storageState })).newPage()
  await deskOf(page).open(showId)
  return page
}
