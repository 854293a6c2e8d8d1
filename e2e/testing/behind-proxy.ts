import type { Browser } from '@playwright/test'
import { startApp } from './app-server'
import { addUser, NOBODY, OPERATOR, signIn } from './people'
import { openTcpProxy } from './tcp-proxy'

/** Starts an app of its own behind a proxy that the test can cut, with an operator who is signed in through it. */
export async function openBehindProxy(browser: Browser) {
  const proxy = await openTcpProxy()
  const app = await startApp({ environment: { PUBLIC_URL: proxy.url } })
  proxy.to(Number(new URL(app.url).port))
  await addUser(app, OPERATOR, 'operator')
  const context = await browser.newContext({ storageState: NOBODY, baseURL: proxy.url })
  const page = await context.newPage()
  await signIn(page, { ...app, url: proxy.url }, OPERATOR)
  const close = async () => {
    await context.close()
    await app.stop()
    await proxy.close()
  }
  return { proxy, app, context, page, close }
}
