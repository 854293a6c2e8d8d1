import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/auth/[...all]/route'
import { POST as setup } from '@/app/api/auth/setup/route'
import { openTestApp } from '@/lib/server/testing/test-app'
import type { Role } from './roles'
import { createSetupLink, isSetupOpen } from './setup-link'
import { addUser, listUsers, removeUser, setPassword, setRole } from './users'

let test: Awaited<ReturnType<typeof openTestApp>>
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  (path === '/setup' ? setup : POST)(
    new Request(`http://localhost:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  )

const add = (name: string, role: Role) =>
  addUser(test.app.auth, { email: `${name}@example.com`, name, password: 'long enough', role })

const outcomes = async (both: Promise<unknown>[]) =>
  (await Promise.allSettled(both)).map((one) => (one.status === 'fulfilled' ? 'done' : one.reason.message))

const NEW = ['the first new password', 'the second new password'] as const

describe('a password', () => {
  const email = 'one@example.com'
  const signIn = async (password: string) => (await send('/sign-in/email', { email, password })).status
  const change = (headers: Record<string, string>, newPassword: string) =>
    send('/change-password', { currentPassword: test.password, newPassword }, headers)

  it('that two change at once is the one of them who was told so; the other’s old one is wrong by then', async () => {
    const desk = await test.signIn('operator', email)
    const again = await test.app.auth.api.signInEmail({ body: { email, password: test.password }, asResponse: true })
    const other = { ...desk, cookie: again.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
    const { password } = await test.app.auth.$context
    let bothAreRight = () => {}
    const both = new Promise<void>((resolve) => {
      bothAreRight = resolve
    })
    const checked = vi.spyOn(password, 'verify')
    checked.mockImplementationOnce(() => both.then(() => true))
    checked.mockImplementationOnce(async () => {
      bothAreRight()
      return true
    })
    const [first, second] = await Promise.all([change(desk, NEW[0]), change(other, NEW[1])])
    checked.mockRestore()
    expect([first.status, second.status].sort()).toEqual([200, 400])
    const [kept, refused] = first.status === 200 ? [NEW[0], second] : [NEW[1], first]
    expect((await refused.json()).error.message).toBe('Password not changed: the current one is wrong.')
    expect([await signIn(NEW[0]), await signIn(NEW[1])]).toEqual(NEW.map((one) => (one === kept ? 200 : 401)))
  })

  it('that the shell sets while its change is checked stays the shell’s', async () => {
    const headers = await test.signIn('operator', email)
    const { password } = await test.app.auth.$context
    const checked = vi.spyOn(password, 'verify').mockImplementationOnce(async () => {
      await setPassword(test.app.auth, email, NEW[0])
      return true
    })
    expect((await change(headers, NEW[1])).status).toBe(400)
    checked.mockRestore()
    expect([await signIn(NEW[0]), await signIn(NEW[1])]).toEqual([200, 401])
  })
})

it.each([
  ['are removed', (email: string) => removeUser(test.app.auth, email)],
  ['get another role', (email: string) => setRole(test.app.auth, email, 'viewer')],
])('where both administrators %s at once, one stays', async (_, change) => {
  for (const name of ['ada', 'bo']) await add(name, 'admin')
  await add('cy', 'operator')
  const told = await outcomes([change('ada@example.com'), change('bo@example.com')])
  expect(told.filter((one) => one === 'done')).toHaveLength(1)
  expect(told.find((one) => one !== 'done')).toContain('is the only administrator')
  expect((await listUsers(test.app.auth)).filter(({ role }) => role === 'admin')).toHaveLength(1)
})

it('of two users with one e-mail, added at once, there is one', async () => {
  const told = await outcomes([add('ada', 'admin'), add('ada', 'viewer')])
  expect(told.sort()).toEqual(['ada@example.com is a user already.', 'done'])
  expect(await listUsers(test.app.auth)).toHaveLength(1)
})

describe('the one-time link', () => {
  const admin = { email: 'first@example.com', name: 'First', password: 'a long password' }
  const newToken = async () => new URL((await createSetupLink(test.app)) ?? '').searchParams.get('token') ?? ''

  it('makes nobody an administrator beside a user who was added at the same moment', async () => {
    const token = await newToken()
    const { password } = await test.app.auth.$context
    const { hash } = password
    const hashed = vi.spyOn(password, 'hash').mockImplementationOnce(async (text) => {
      await add('ada', 'viewer')
      return hash(text)
    })
    expect((await send('/setup', { token, ...admin })).status).toBe(403)
    hashed.mockRestore()
    expect(await listUsers(test.app.auth)).toMatchObject([{ name: 'ada', role: 'viewer' }])
  })

  it('is still good where its administrator could not be made', async () => {
    const token = await newToken()
    const { password } = await test.app.auth.$context
    const hashed = vi.spyOn(password, 'hash').mockRejectedValueOnce(new Error('no memory'))
    expect((await send('/setup', { token, ...admin })).status).toBe(500)
    hashed.mockRestore()
    expect(await isSetupOpen(test.app, token)).toBe(true)
    expect((await send('/setup', { token, ...admin })).status).toBe(201)
  })
})
