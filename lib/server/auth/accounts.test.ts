import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp } from '@/lib/server/testing/test-app'
import { addAccount, listAccounts, removeAccount, setRole } from './accounts'
import type { Role } from './roles'

let test: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const add = (name: string, role: Role) =>
  addAccount(test.app.auth, { email: `${name}@example.com`, name, password: 'long enough', role })

it('the only administrator stays one until there is another, and goes only as the last of all', async () => {
  const { auth } = test.app
  await add('ada', 'admin')
  await add('bo', 'viewer')
  const refusal = { code: 'invalid', message: expect.stringContaining('the only administrator') }
  await expect(removeAccount(auth, 'ada@example.com')).rejects.toMatchObject(refusal)
  await expect(setRole(auth, 'ada@example.com', 'viewer')).rejects.toMatchObject(refusal)
  expect(await listAccounts(auth)).toMatchObject([{ role: 'admin' }, { role: 'viewer' }])
  await setRole(auth, 'ada@example.com', 'admin')
  await setRole(auth, 'bo@example.com', 'admin')
  await removeAccount(auth, 'ada@example.com')
  await removeAccount(auth, 'bo@example.com')
  expect(await listAccounts(auth)).toEqual([])
})

it('where nobody is an administrator, anybody’s role may change and anybody be removed', async () => {
  const { auth } = test.app
  await add('cy', 'operator')
  await add('di', 'viewer')
  await setRole(auth, 'cy@example.com', 'viewer')
  await removeAccount(auth, 'di@example.com')
  expect(await listAccounts(auth)).toMatchObject([{ email: 'cy@example.com', role: 'viewer' }])
})
