import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...all]/route'
import { POST as setup } from '@/app/api/auth/setup/route'
import { troubled } from '@/lib/server/db/trouble'
import { openTestApp } from '@/lib/server/testing/test-app'
import { readSession } from './session'
import { createSetupLink, isSetupOpen } from './setup-link'
import { listUsers, removeUser, setPassword, setRole } from './users'

type Test = Awaited<ReturnType<typeof openTestApp>>
let test: Test
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const segments = { params: Promise.resolve({}) }
const origin = 'http://localhost:3000'

function send(path: string, body: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  })
  return (path === '/setup' ? setup : POST)(request, segments)
}

const whoIs = async (headers: Record<string, string>) =>
  (await readSession(test.app, new Headers(headers)))?.operator ?? null

describe('the one-time link', () => {
  const first = { email: 'First@Example.com ', name: 'First', password: 'a long password' }
  const tokenOf = (link: string | null) => new URL(link ?? '').searchParams.get('token') ?? ''

  it('makes one administrator, even when it is used twice at once', async () => {
    const old = tokenOf(await createSetupLink(test.app))
    const token = tokenOf(await createSetupLink(test.app))
    expect(await isSetupOpen(test.app, old)).toBe(false)
    expect(await isSetupOpen(test.app, token)).toBe(true)
    expect((await send('/setup', { token: old, ...first })).status).toBe(403)

    const both = await Promise.all([
      send('/setup', { token, ...first }),
      send('/setup', { token, ...first, email: 'second@example.com' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403])
    expect(await listUsers(test.app.auth)).toHaveLength(1)
    expect(await isSetupOpen(test.app, token)).toBe(false)
    expect(await createSetupLink(test.app)).toBeNull()
  })

  it('keeps the link when the user is refused', async () => {
    const response = await send('/setup', { token: 'x', ...first, password: 'short' })
    expect(response.status).toBe(400)
    expect((await response.json()).error.details).toEqual([
      { path: 'password', message: 'must have at least 10 characters' },
    ])
  })
})

it.each(['a\0b@example.com', 'a\ud800b@example.com', '\0'])(
  'a sign-in as %j is refused, on every database',
  async (email) => {
    const response = await send('/sign-in/email', { email, password: 'a long password' })
    expect([response.status, (await response.json()).error.details]).toEqual([
      400,
      [{ path: 'email', message: 'must not hold NUL or half of a surrogate pair' }],
    ])
  },
)

it('spaces around an e-mail do not count', async () => {
  await test.signIn('operator', 'spaced@example.com')
  const response = await send('/sign-in/email', { email: ' spaced@example.com\n', password: test.password })
  expect(response.status).toBe(200)
})

it('a text that no database can store reaches none', async () => {
  const headers = await test.signIn('operator', 'nul@example.com')
  const admin = { token: 'x\0', email: 'a@example.com', name: 'A', password: 'a long\0password' }
  expect((await send('/setup', admin)).status).toBe(403)
  for (const change of [{ email: 'a\0@example.com' }, { name: 'A\0' }]) {
    expect((await send('/setup', { ...admin, ...change })).status).toBe(400)
  }
  const passwords = { currentPassword: `${test.password}\0`, newPassword: 'another\0password' }
  expect((await send('/change-password', passwords, headers)).status).toBe(400)
  expect(await whoIs({ cookie: 'mixdesk.session_token=a%00b.c' })).toBe(null)
})

describe('a session', () => {
  it('says who it is and what they may do', async () => {
    const headers = await test.signIn('operator')
    expect(await whoIs(headers)).toMatchObject({ name: 'The operator', role: 'operator' })
  })

  it('is a stranger’s from the moment it is deleted, expired, or its user removed', async () => {
    const { auth } = test.app
    const signedOut = await test.signIn('viewer', 'out@example.com')
    expect((await send('/sign-out', {}, signedOut)).status).toBe(200)
    expect(await whoIs(signedOut)).toBeNull()

    const removed = await test.signIn('viewer', 'removed@example.com')
    await removeUser(auth, 'removed@example.com')
    expect(await whoIs(removed)).toBeNull()

    const changed = await test.signIn('viewer', 'changed@example.com')
    await setPassword(auth, 'changed@example.com', 'another long one')
    expect(await whoIs(changed)).toBeNull()

    const expired = await test.signIn('viewer', 'expired@example.com')
    const { internalAdapter } = await auth.$context
    const user = await internalAdapter.findUserByEmail('expired@example.com')
    for (const { token } of await internalAdapter.listSessions(user?.user.id ?? '')) {
      await internalAdapter.updateSession(token, { expiresAt: new Date(Date.now() - 1000) })
    }
    expect(await whoIs(expired)).toBeNull()
  })

  it('is prolonged when it is used a day later, and not before', async () => {
    const headers = await test.signIn('viewer', 'long@example.com')
    expect((await readSession(test.app, new Headers(headers)))?.cookies).toEqual([])

    const { internalAdapter } = await test.app.auth.$context
    const user = await internalAdapter.findUserByEmail('long@example.com')
    const [session] = await internalAdapter.listSessions(user?.user.id ?? '')
    const inFiveDays = new Date(Date.now() + 5 * 24 * 3_600_000)
    await internalAdapter.updateSession(session?.token ?? '', { expiresAt: inFiveDays })
    const patient = () => () => {}
    const { operator, cookies } = (await readSession(test.app, new Headers(headers), patient)) ?? {}
    expect(operator?.email).toBe('long@example.com')
    expect(cookies?.join()).toMatch(/^mixdesk\.session_token=.*Max-Age=604800/)
  })

  it('has its new role at once', async () => {
    const headers = await test.signIn('viewer', 'promoted@example.com')
    await setRole(test.app.auth, 'promoted@example.com', 'admin')
    expect(await whoIs(headers)).toMatchObject({ role: 'admin' })
    const told = await GET(new Request(`${origin}/api/auth/get-session`, { headers }), segments)
    expect((await told.json()).user).toMatchObject({ role: 'admin' })
  })

  it('is not believed of a real token under another signature', async () => {
    const { cookie = '' } = await test.signIn('admin', 'signed@example.com')
    expect(await whoIs({ cookie })).not.toBeNull()
    const [name, value = ''] = cookie.split('=')
    const [token] = decodeURIComponent(value).split('.')
    const forged = encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`)
    expect(await whoIs({ cookie: `${name}=${forged}` })).toBeNull()
  })

  it.each([
    ['a cookie that nobody signed', 'mixdesk.session_token=abc.def'],
    ['a cookie of nonsense', 'mixdesk.session_token=%00%ff; x'],
  ])('is not believed of %s', async (_, cookie) => {
    expect(await whoIs({ cookie })).toBeNull()
  })
})

it('a sign-out that the database refuses is not told as done', async () => {
  const headers = await test.signIn('viewer', 'locked@example.com')
  const { internalAdapter } = await test.app.auth.$context
  for (const [path, deletes] of [
    ['/sign-out', 'deleteSession'],
    ['/revoke-sessions', 'deleteUserSessions'],
  ] as const) {
    const refused = vi.spyOn(internalAdapter, deletes).mockRejectedValue(troubled('locked'))
    expect((await send(path, {}, headers)).status).toBe(503)
    refused.mockRestore()
    expect(await whoIs(headers)).not.toBeNull()
  }
})

describe('what nobody can do over the network', () => {
  let headers: Record<string, string>
  beforeAll(async () => {
    headers = await test.signIn('viewer')
  })

  it.each(['/sign-up/email', '/update-user', '/delete-user', '/list-sessions', '/admin/set-role', '/sign-in/social'])(
    'reach %s',
    async (path) => {
      expect(
        (await send(path, { role: 'admin', name: 'x', email: 'x@example.com', password: 'long enough' }, headers))
          .status,
      ).toBe(404)
    },
  )

  it('sign in from another site', async () => {
    const response = await send('/sign-in/email', { email: 'a@b.c', password: 'x' }, { origin: 'http://evil.example' })
    expect(response.status).toBe(403)
  })
})

describe('guessing', () => {
  const guess = (email: string, address: number, password = 'wrong password') =>
    send('/sign-in/email', { email, password }, { 'x-forwarded-for': `10.0.0.${address}` })

  it('is slowed down by the e-mail, whatever x-forwarded-for says', async () => {
    await test.signIn('viewer', 'guessed@example.com')
    const tries = []
    for (let n = 0; n < 12; n++)
      tries.push((await guess(n % 2 ? ' Guessed@Example.com' : 'guessed@example.com', n)).status)
    expect(tries).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429, 429, 429, 429])

    const refused = await guess('guessed@example.com', 99, test.password)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()).error.message).toMatch(
      /Too many attempts to sign in. Try again in \d+ (seconds|minutes)\./,
    )
  })

  it('does not count against someone else, and a right password forgives', async () => {
    await test.signIn('viewer', 'other@example.com')
    for (let n = 0; n < 2; n++) {
      expect((await guess('other@example.com', 1)).status).toBe(401)
      const right = await guess('other@example.com', 1, test.password)
      expect(right.status).toBe(200)
      expect(right.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    }
  })
})

describe('a browser that has signed in before', () => {
  const signIn = (email: string, password: string, cookie = '') =>
    send('/sign-in/email', { email, password }, { cookie })
  const knownCookie = (response: Response) =>
    response.headers
      .getSetCookie()
      .find((line) => line.startsWith('mixdesk.known_'))
      ?.split(';')[0] ?? ''
  const lockOut = async (email: string) => {
    for (let n = 0; n < 9; n++) await signIn(email, 'wrong password')
  }

  it('signs in while strangers guess at the password, and guesses no faster itself', async () => {
    await test.signIn('operator', 'show@example.com')
    const first = await signIn('show@example.com', test.password)
    expect(first.headers.getSetCookie().join('\n')).toMatch(
      /known_\w+=\S+; Path=\/api\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax/,
    )
    await lockOut('show@example.com')
    expect((await signIn('show@example.com', test.password)).status).toBe(429)

    const again = await signIn('Show@Example.com', test.password, knownCookie(first))
    expect(again.status).toBe(200)
    expect(knownCookie(again)).toBe(knownCookie(first))
    const tries = []
    for (let n = 0; n < 9; n++) tries.push((await signIn('show@example.com', 'wrong', knownCookie(first))).status)
    expect(tries).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429])
  })

  it('is not known by a forged cookie, nor to another user', async () => {
    await test.signIn('operator', 'mine@example.com')
    await test.signIn('operator', 'yours@example.com')
    const [name = '', value = ''] = knownCookie(await signIn('mine@example.com', test.password)).split('=')
    const [yours = ''] = knownCookie(await signIn('yours@example.com', test.password)).split('=')
    await lockOut('mine@example.com')
    await lockOut('yours@example.com')
    for (const cookie of [`${name}=x${value}`, `${name}=`, `${name}=.`, `${name}=${value}0`]) {
      expect((await signIn('mine@example.com', test.password, cookie)).status).toBe(429)
    }
    expect((await signIn('yours@example.com', test.password, `${yours}=${value}`)).status).toBe(429)
  })

  it('changes its password while strangers guess, and its wrong current ones keep nobody from signing in', async () => {
    const change = async (headers: Record<string, string>, currentPassword: string) =>
      (await send('/change-password', { currentPassword, newPassword: 'a new long password' }, headers)).status
    const guessed = await test.signIn('operator', 'change@example.com')
    await lockOut('change@example.com')
    expect(await change(guessed, test.password)).toBe(200)

    const wrong = await test.signIn('operator', 'wrong@example.com')
    const answers = []
    for (let n = 0; n < 9; n++) answers.push(await change(wrong, 'not my password'))
    expect(answers).toEqual([400, 400, 400, 400, 400, 400, 400, 400, 429])
    expect((await signIn('wrong@example.com', test.password)).status).toBe(200)
  })
})

describe('a program, which has a cookie and no Origin', () => {
  const post = (path: string, cookie: string, body?: object) =>
    POST(
      new Request(`${origin}/api/auth${path}`, {
        method: 'POST',
        headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
      segments,
    )

  it('signs in again and changes its password', async () => {
    const { cookie = '' } = await test.signIn('viewer', 'program@example.com')
    const { password } = test
    expect((await post('/sign-in/email', cookie, { email: 'program@example.com', password })).status).toBe(200)
    const change = { currentPassword: password, newPassword: 'a new long password' }
    expect((await post('/change-password', cookie, change)).status).toBe(200)
  })

  it('signs out without a body or a content type, as curl sends it', async () => {
    const { cookie = '' } = await test.signIn('viewer', 'curl@example.com')
    expect((await post('/sign-out', cookie)).status).toBe(200)
    expect(await whoIs({ cookie })).toBeNull()
  })
})

it('prints nothing past the log when better-auth refuses or fails', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  const headers = await test.signIn('viewer', 'quiet@example.com')
  const wrong = { currentPassword: 'not my password', newPassword: 'a new long password' }
  expect((await send('/change-password', wrong, headers)).status).toBe(400)
  const { internalAdapter } = await test.app.auth.$context
  const broken = vi.spyOn(internalAdapter, 'findUserByEmail').mockRejectedValue(new Error('no database'))
  expect((await send('/sign-in/email', { email: 'quiet@example.com', password: 'x' })).status).toBe(500)
  broken.mockRestore()
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
})

it('answers a stranger’s get-session with null', async () => {
  const response = await GET(new Request(`${origin}/api/auth/get-session`), segments)
  expect(await response.json()).toBeNull()
})

describe('while a password is changed, a sign-in with the old one gets no session that stays', () => {
  const sessionsOf = async (email: string) => {
    const { internalAdapter } = await test.app.auth.$context
    const found = await internalAdapter.findUserByEmail(email)
    return (await internalAdapter.listSessions(found?.user.id ?? '')).length
  }

  it('when it is changed after the sign-in checked it', async () => {
    const email = 'race@example.com'
    const headers = await test.signIn('viewer', email)
    const { password } = await test.app.auth.$context
    const checked = vi.spyOn(password, 'verify').mockImplementationOnce(async () => {
      await setPassword(test.app.auth, email, 'a new long password')
      return true
    })
    expect((await send('/sign-in/email', { email, password: test.password })).status).toBe(401)
    checked.mockRestore()
    expect(await whoIs(headers)).toBeNull()
    expect(await sessionsOf(email)).toBe(0)
  })

  it('when its session begins after the others were ended', async () => {
    const email = 'late@example.com'
    const headers = await test.signIn('viewer', email)
    const { internalAdapter } = await test.app.auth.$context
    const found = await internalAdapter.findUserByEmail(email)
    const change = internalAdapter.updateAccount
    const changed = vi.spyOn(internalAdapter, 'updateAccount').mockImplementationOnce(async (...args) => {
      await internalAdapter.createSession(found?.user.id ?? '')
      return change(...args)
    })
    const passwords = { currentPassword: test.password, newPassword: 'a new long password' }
    expect((await send('/change-password', passwords, headers)).status).toBe(200)
    changed.mockRestore()
    expect(await sessionsOf(email)).toBe(1)
  })
})
