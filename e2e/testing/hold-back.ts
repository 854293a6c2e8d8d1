import type { Page } from '@playwright/test'

/** Holds back all that the page asks for at such an address, until what is returned is called. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(pattern, async (route) => {
    await held
    await route.continue()
  })
  return () => release()
}

/** Matches the code that a page fetches when it wants it. */
export const CODE = '**/_next/static/chunks/*.js'
