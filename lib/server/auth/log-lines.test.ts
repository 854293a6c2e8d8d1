import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { POST as accounts } from '@/app/api/accounts/route'
import { POST } from '@/app/api/auth/[...all]/route'
import { createLog } from '@/lib/server/log'
import { openTestApp } from '@/lib/server/testing/test-app'
import { leaveLine, tellLines } from './shell-lines'

const segments = { params: Promise.resolve({}) }
const EMAIL = 'anna@example.com'

let test: Awaited<ReturnType<typeof openTestApp>>
let anna: Record<string, string>
let text = ''
beforeAll(async () => {
  test = await openTestApp()
  anna = await test.signIn('admin', EMAIL)
  test.app.log = createLog('info', {
    write(line) {
      text += line
    },
  })
})
beforeEach(() => {
  text = ''
})
afterAll(() => test.close())

const lines = () =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const post = (path: string, body: object, headers = anna) =>
  POST(
    new Request(`${test.app.env.publicUrl}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    segments,
  )

it('a sign-in leaves a line, and one that failed leaves its name; no password is in either', async () => {
  await post('/sign-in/email', { email: EMAIL, password: test.password })
  await post('/sign-in/email', { email: EMAIL, password: 'wrong password' })
  expect(lines()).toMatchObject([
    { level: 30, msg: 'signed in', email: EMAIL },
    { level: 40, msg: 'a sign-in failed', email: EMAIL },
  ])
  expect(text).not.toContain(test.password)
  expect(text).not.toContain('wrong password')
})

it('a name that was made up to forge lines is one short line', async () => {
  const email = `x\n{"level":30,"msg":"signed in"}\u2028\u202e${'y'.repeat(200)}`
  expect((await post('/sign-in/email', { email, password: 'wrong password' })).status).toBe(401)
  expect(lines()).toMatchObject([
    { msg: 'a sign-in failed', email: `${'x?{"level":30,"msg":"signed in"}??'.padEnd(100, 'y')}…` },
  ])
})

it('refused guesses, password changes and sign-outs leave lines', async () => {
  for (let n = 0; n < 9; n++) await post('/sign-in/email', { email: 'nobody@example.com', password: 'wrong password' })
  expect(lines().at(-1)).toMatchObject({ msg: 'a sign-in was refused: too many attempts', email: 'nobody@example.com' })
  text = ''
  await post('/change-password', { currentPassword: 'wrong password', newPassword: 'a new long password' })
  await post('/sign-out', {}, await test.signIn('viewer', 'vera@example.com'))
  await post('/revoke-sessions', {}, await test.signIn('viewer', 'bo@example.com'))
  expect(lines().map(({ msg, email }) => `${email}: ${msg}`)).toEqual([
    `${EMAIL}: a password was not changed: the current one was wrong`,
    'vera@example.com: signed out',
    'bo@example.com: signed out everywhere',
  ])
})

it('what the shell does to users is in the log of the desk, once', async () => {
  await leaveLine(test.app, 'a user has another role', { email: EMAIL, role: 'viewer' })
  await Promise.all([tellLines(test.app), tellLines(test.app)])
  expect(lines()).toMatchObject([{ by: 'npm run user', msg: 'a user has another role', email: EMAIL, role: 'viewer' }])
})

it('a ZEGOCLOUD account that is added leaves a line, without its secrets', async () => {
  const account = { name: 'Two', appId: 987654321, serverSecret: '0123456789abcdef0123456789abcdef', region: 'sandbox' }
  const request = new Request(`${test.app.env.publicUrl}/api/accounts`, {
    method: 'POST',
    headers: anna,
    body: JSON.stringify(account),
  })
  expect((await accounts(request, segments)).status).toBe(201)
  expect(lines()).toMatchObject([{ msg: 'a ZEGOCLOUD account was added', appId: account.appId, by: EMAIL }])
  expect(text).not.toContain(account.serverSecret)
})
