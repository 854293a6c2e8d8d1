import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApp } from '@/lib/server/testing/test-app'
import { mayOperate } from './may-operate'
import type { Role } from './roles'
import { addUser, listUsers, removeUser, setRole } from './users'

let test: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const add = (name: string, role: Role) =>
  addUser(test.app.auth, { email: `${name}@example.com`, name, password: 'long enough', role })

it('the only administrator stays one until there is another, and goes only as the last of all', async () => {
  const { auth } = test.app
  await add('ada', 'admin')
  await add('bo', 'viewer')
  const refusal = { code: 'invalid', message: expect.stringContaining('the only administrator') }
  await expect(removeUser(auth, 'ada@example.com')).rejects.toMatchObject(refusal)
  await expect(setRole(auth, 'ada@example.com', 'viewer')).rejects.toMatchObject(refusal)
  expect(await listUsers(auth)).toMatchObject([{ role: 'admin' }, { role: 'viewer' }])
  await setRole(auth, 'ada@example.com', 'admin')
  await setRole(auth, 'bo@example.com', 'admin')
  await removeUser(auth, 'ada@example.com')
  await removeUser(auth, 'bo@example.com')
  expect(await listUsers(auth)).toEqual([])
})

it('where nobody is an administrator, anybody’s role may change and anybody be removed', async () => {
  const { auth } = test.app
  await add('cy', 'operator')
  await add('di', 'viewer')
  await setRole(auth, 'cy@example.com', 'viewer')
  await removeUser(auth, 'di@example.com')
  expect(await listUsers(auth)).toMatchObject([{ email: 'cy@example.com', role: 'viewer' }])
})

it('whoever has the role of an operator may operate, until the role or the user is gone', async () => {
  const { auth, db } = test.app
  const { id } = await add('ed', 'operator')
  expect(await mayOperate(db, id)).toBe(true)
  await setRole(auth, 'ed@example.com', 'viewer')
  expect(await mayOperate(db, id)).toBe(false)
  await setRole(auth, 'ed@example.com', 'operator')
  expect(await mayOperate(db, id)).toBe(true)
  await removeUser(auth, 'ed@example.com')
  expect(await mayOperate(db, id)).toBe(false)
})
