import type { ListedAccount } from '@/lib/protocol/account'
import type { Show } from '@/lib/protocol/live'
import { axe } from './testing/axe'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { NOBODY } from './testing/people'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [40, 40, 580, 640] })
/** The built-in sandbox has this AppId where none is set. */
const ENVIRONMENTS_OWN = '1234567890'
const SECRET = 'a-secret-that-nobody-sees-again'

test('a second account is added, tested and used by a show, under its own AppId', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE, name: 'Second house' })
  const warnings: string[] = []
  desk.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await desk.goto('/shows')
  await desk.getByRole('link', { name: 'Settings' }).click()
  await desk.getByRole('button', { name: 'Add account' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()

  await dialog.getByLabel('Name').fill('Second')
  await dialog.getByLabel('AppId', { exact: true }).fill(ENVIRONMENTS_OWN)
  await dialog.getByLabel('Region').selectOption('The built-in sandbox')
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog.getByRole('alert')).toHaveText([`Is ${ENVIRONMENTS_OWN}, which has an account already.`])
  await dialog.getByLabel('AppId', { exact: true }).fill('777000111')
  await dialog.getByLabel('ServerSecret').fill(SECRET)
  await dialog.getByRole('button', { name: 'Test connection' }).click()
  await expect(dialog.getByRole('status', { name: 'Connection test' })).toContainText('save the account, then test it')
  const { violations } = await axe(desk).include('[role=dialog]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await dialog.getByRole('button', { name: 'Add account' }).click()
  await expect(dialog).toBeHidden()

  const row = desk.getByRole('listitem').filter({ hasText: '777000111' })
  await row.getByRole('button', { name: 'Test connection' }).click()
  await expect(row.getByRole('status', { name: 'Connection test' })).toContainText('Connection OK.')
  await row.getByRole('button', { name: 'Edit' }).click()
  await expect(dialog.getByLabel('Replace the ServerSecret')).toHaveValue('')
  await dialog.getByLabel('Region').selectOption('Another address')
  await dialog.getByLabel('Address').fill('https://127.0.0.1:9')
  await expect(dialog.getByLabel('Replace the ServerSecret')).toHaveAccessibleDescription(/must be typed again/)
  await dialog.getByRole('button', { name: 'Test connection' }).click()
  await expect(dialog.getByRole('status', { name: 'Connection test' })).toContainText('must be typed again')
  await dialog.getByRole('button', { name: 'Save account' }).click()
  await expect(dialog.getByLabel('Replace the ServerSecret')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Replace the ServerSecret').fill(SECRET)
  await dialog.getByRole('button', { name: 'Test connection' }).click()
  await expect(dialog.getByRole('status', { name: 'Connection test' })).toContainText('could not be reached')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await desk.content()).not.toContain(SECRET)
  expect(warnings).toEqual([])

  const { open, take, status, program } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await dialog.getByLabel('Account').selectOption({ label: 'Second · 777000111 · sandbox' })
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toBeHidden()
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  await expect(program.getByRole('img', { name: /as mixed by the sandbox/ })).toBeVisible()

  const received = async (query: string) => {
    const { received } = await (await api.get(`/sandbox/control${query}`)).json()
    return received
      .filter(({ action, body }: { action: string; body: { TaskId?: string } | null }) => {
        return action === 'StartMix' && body?.TaskId === show.settings.taskId
      })
      .map(({ query }: { query: { AppId: string } }) => query.AppId)
  }
  expect(await received('?appId=777000111')).toEqual(['777000111'])
  expect(await received('')).toEqual([])

  await desk.getByRole('button', { name: 'Show settings' }).click()
  await expect(dialog.getByLabel('Account')).toBeDisabled()
  await expect(dialog.getByLabel('Account')).toHaveAccessibleDescription(/Locked while on air/)
  await desk.keyboard.press('Escape')

  await desk.goto('/settings')
  await expect(row.getByRole('button', { name: 'Delete' })).toBeDisabled()
  expect((await api.post(`/api/shows/${show.id}/stop`, { data: {} })).ok()).toBe(true)
  const { revision } = await (await api.get(`/api/shows/${show.id}`)).json()
  await api.patch(`/api/shows/${show.id}`, { data: { revision, accountId: 'default' } })
  await desk.reload()
  await row.getByRole('button', { name: 'Delete' }).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete account' }).click()
  await expect(row).toBeHidden()
  const left: ListedAccount[] = await (await api.get('/api/accounts')).json()
  expect(left.map(({ id }) => id)).toEqual(['default'])
})

test('a show whose ids another account has a show of moves there once it has others', async ({ api, desk }) => {
  const { show } = await makeShow(api, { name: 'Morning' })
  const { show: evening } = await makeShow(api, { name: 'Evening' })
  const made = await api.post('/api/accounts', { data: { name: 'Third', appId: 777000333, region: 'sandbox' } })
  const { id: accountId }: ListedAccount = await made.json()
  const settings = { ...evening.settings, taskId: show.settings.taskId }
  const moved = { revision: evening.revision, accountId, settings }
  expect((await api.patch(`/api/shows/${evening.id}`, { data: moved })).ok()).toBe(true)

  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByLabel('Account').selectOption({ label: 'Third · 777000333 · sandbox' })
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(desk.getByText("as in the show 'Evening' of this account")).toBeVisible()
  await dialog.getByLabel('Task id').fill('morning')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toBeHidden()
  const after: Show = await (await api.get(`/api/shows/${show.id}`)).json()
  expect(after).toMatchObject({ accountId, settings: { taskId: 'morning' } })

  for (const each of [show, evening]) await api.delete(`/api/shows/${each.id}`)
  expect((await api.delete(`/api/accounts/${accountId}`)).ok()).toBe(true)
})

test('settings are for administrators', async ({ browser, server, operatorState }) => {
  const page = await browser.newPage({ storageState: operatorState, baseURL: server.url })
  await page.goto('/shows')
  await expect(page.getByRole('heading', { name: 'Shows' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden()
  await page.goto('/settings')
  await expect(page.getByText('Settings are for administrators')).toBeVisible()
  await page.close()

  const stranger = await browser.newPage({ storageState: NOBODY, baseURL: server.url })
  await stranger.goto('/settings')
  await expect(stranger).toHaveURL(/sign-in/)
  await stranger.close()
})
