import { createHash } from 'node:crypto'
import { type App, replaceApp } from '@/lib/server/app'
import { type Auth, createAuth } from '@/lib/server/auth/auth'
import { createGuessLimit } from '@/lib/server/auth/guess-limit'
import { mayOperate } from '@/lib/server/auth/may-operate'
import type { Role } from '@/lib/server/auth/roles'
import { createSessionWatch } from '@/lib/server/auth/session-watch'
import { tellSessionsEnded } from '@/lib/server/auth/tell-sessions'
import { addUser } from '@/lib/server/auth/users'
import { createFeeds } from '@/lib/server/following/feeds'
import { createInFlight } from '@/lib/server/http/in-flight'
import { after } from '@/lib/server/timers'
import { openTestDatabase } from './test-database'

const PASSWORD = 'correct horse battery'

/**
 * Puts a test database with accounts in the place of the process's app, so that route handlers work on it. Sessions go
 * by the real clock. `signIn` makes a user of the role and returns the headers that its browser sends with a write.
 */
export async function openTestApp(options: Parameters<typeof openTestDatabase>[0] = {}) {
  const test = await openTestDatabase(options)
  const { env, db, dialect, log } = test.context
  const auth = createAuth({ env, db, dialect, log, onSessionsEnded: () => tellSessionsEnded(test.context) })
  await hashQuickly(auth)
  const app: App = {
    ...test.context,
    mayOperate,
    feeds: createFeeds(test.context),
    auth,
    sessions: createSessionWatch({ db, auth, wakeups: test.context.wakeups, after }),
    guesses: createGuessLimit(test.context),
    inFlight: createInFlight(),
    startClosing: () => {},
    close: test.close,
  }
  replaceApp(app)

  async function signIn(role: Role, email = `${role}@example.com`): Promise<Record<string, string>> {
    await addUser(auth, { email, name: `The ${role}`, password: PASSWORD, role })
    const response = await auth.api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true })
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return { cookie, origin: env.publicUrl, 'content-type': 'application/json' }
  }

  async function close() {
    replaceApp(null)
    await test.close()
  }
  return { ...test, app, signIn, password: PASSWORD, close }
}

/**
 * Replaces the slow hash of passwords, which would take most of the time of these tests. End-to-end tests use the real
 * one.
 */
async function hashQuickly(auth: Auth): Promise<void> {
  const { password } = await auth.$context
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  password.hash = async (text) => hash(text)
  password.verify = async ({ hash: stored, password: text }) => stored === hash(text)
}
