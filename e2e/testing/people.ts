import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { AppServer } from './app-server'

export const ADMIN = { email: 'anna@example.com', name: 'Anna Berg', password: 'correct horse battery' }
export const OPERATOR = { email: 'mo@example.com', name: 'Mo Lund', password: 'another long password' }
export const VIEWER = { email: 'vera@example.com', name: 'Vera Blick', password: 'looking but not touching' }

/** A new page or context would bring the fixture's cookies without this. */
export const NOBODY = { cookies: [], origins: [] }

/** Returns the cookies of a person who is signed in. */
export type State = Awaited<ReturnType<APIRequestContext['storageState']>>

/** Adds the user from the shell, signs in, and returns the cookies. */
export async function stateOf(browser: Browser, server: AppServer, user: typeof ADMIN, role: string): Promise<State> {
  await addUser(server, user, role)
  const page = await browser.newPage({ storageState: NOBODY })
  await signIn(page, server, user)
  const state = await page.context().storageState()
  await page.close()
  return state
}

export async function addUser(server: AppServer, user: typeof ADMIN, role: string): Promise<void> {
  const { email, password, name } = user
  await shell(server, ['add', '--email', email, '--password', password, '--role', role, '--name', name])
}

/** Runs `npm run user` beside the server. */
export async function shell(server: AppServer, args: readonly string[]): Promise<void> {
  await promisify(execFile)('npx', ['tsx', 'scripts/user.ts', ...args], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  })
}

/** Opens the one-time link and makes the first administrator, which signs in too. */
export async function setUp(page: Page, { setupLink }: AppServer): Promise<void> {
  await page.goto(setupLink)
  await page.getByLabel('Name').fill(ADMIN.name)
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  await page.waitForURL('**/shows')
}

export async function signIn(page: Page, server: AppServer, user: typeof ADMIN): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel('E-mail').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/shows')
}
