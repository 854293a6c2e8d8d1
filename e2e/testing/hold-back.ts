import type { Page, Route } from '@playwright/test'

/** Holds back all that the page asks for at such an address, until what is returned is called. */
export async function holdBack(
  page: Page,
  pattern: string,
  isHeld: (route: Route) => Promise<boolean> = async () => true,
): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(pattern, async (route) => {
    if (await isHeld(route)) await held
    await route.continue()
  })
  return () => release()
}

/** Matches the code that a page fetches when it wants it. */
export const CODE = '**/_next/static/chunks/*.js'

/** Holds back the code with these words, unless the page begins with it. It is called before the page is opened. */
export async function holdBackLater(page: Page, path: string, words: RegExp): Promise<() => void> {
  const first = await (await page.request.get(path)).text()
  return holdBack(page, CODE, async (route) => {
    const url = route.request().url()
    return !first.includes(new URL(url).pathname) && words.test(await (await page.request.get(url)).text())
  })
}
