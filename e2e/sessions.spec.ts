import { expect, test } from './testing/fixtures'
import { NOBODY, shell, signIn, stateOf } from './testing/people'

const PIA = { email: 'pia@example.com', name: 'Pia Moss', password: 'an old long password' }

test('a new role is the desk’s at once; a new password ends the other sessions, and their desks say so', async ({
  browser,
  server,
  adminState,
}) => {
  expect(adminState.cookies.length).toBeGreaterThan(0)
  const desk = await browser.newPage({ storageState: await stateOf(browser, server, PIA, 'operator') })
  await desk.goto(`${server.url}/shows`)
  await desk.getByRole('link', { name: /Demo show/ }).click()
  const connection = desk.getByRole('status', { name: 'Connection' })
  await expect(connection).toHaveText('Connected')

  await shell(server, ['role', '--email', PIA.email, '--role', 'viewer'])
  await expect(desk.getByText('View only').first()).toBeVisible()

  const page = await browser.newPage({ storageState: NOBODY })
  await signIn(page, server, PIA)
  await page.getByRole('button', { name: 'Signed in as Pia Moss' }).click()
  await page.getByRole('menuitem', { name: 'Password…' }).click()
  await page.getByLabel('Current password').fill('not my password')
  await page.getByLabel('New password', { exact: true }).fill('a new long password')
  await page.getByLabel('New password, again').fill('a new wrong password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('The two differ.')).toBeVisible()
  await page.getByLabel('New password, again').fill('a new long password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'the current one is wrong' })).toBeVisible()
  await expect(connection).toHaveText('Connected')

  await page.getByLabel('Current password').fill(PIA.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('status')).toHaveText('Password changed. You are signed out everywhere else.')
  await expect(connection).toHaveText('Signed out')
  await expect(desk.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the shows' }).click()
  await page.waitForURL('**/shows')
  await page.close()
  await desk.close()
})
