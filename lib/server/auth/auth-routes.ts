import { readJson } from '@/lib/server/http/body'
import { parseInput } from '@/lib/server/http/input'
import { toLogged } from '@/lib/server/log'
import { Failure, isFailure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { ChangePassword, SignIn } from '@/lib/shared/user'
import type { AuthContext } from './auth-context'
import type { Guesser } from './guess-limit'
import { knownBrowserCookie, readKnownBrowser } from './known-browser'
import { readSession } from './session'
import { readStoredSession } from './stored-session'
import { swapPassword } from './swap-password'

type Call = { context: AuthContext; request: Request }

/** Lists the routes of better-auth that are open to the network. Its other routes answer 404. */
const OPEN = new Set(['/sign-in/email', '/sign-out', '/revoke-sessions', '/get-session', '/change-password'])

/** Answers better-auth's own routes, with a limit on guessing passwords and with failures in our shape. */
export async function answerAuth({ context, request }: Call): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  if (!OPEN.has(path)) throw new Failure('not-found', MESSAGES.nothingHere)
  if (path === '/sign-in/email') return signIn(context, request)
  if (path === '/change-password') return changePassword(context, request)
  if (path === '/sign-out') return signOut(context, request)
  if (path === '/revoke-sessions') return signOutEverywhere(context, request)
  if (request.method !== 'GET') throw new Failure('not-found', MESSAGES.nothingHere)
  // better-auth would prolong a session that is too old, and fail where it cannot prolong one.
  const session = await readSession(context, request.headers)
  if (!session) return Response.json(null)
  const address = new URL(request.url)
  address.searchParams.set('disableRefresh', 'true')
  const response = await context.auth.handler(new Request(address, request))
  requireNoFault(response)
  const headers = cookiesOf(response)
  for (const cookie of session.cookies) headers.append('set-cookie', cookie)
  return Response.json(await response.json(), { status: response.status, headers })
}

/** Signs out. The body is not read, since it can hold nothing of use. */
async function signOut({ auth, db, log }: AuthContext, request: Request): Promise<Response> {
  requirePost(request)
  const session = await readStoredSession(auth, db, request.headers)
  if (session) {
    // better-auth would say that it is done where the database refuses it.
    await (await auth.$context).internalAdapter.deleteSession(session.token)
    log.info(whoOf(session), 'signed out')
  }
  return forgetCookies(auth, request)
}

/** Ends every session of the person, this one too. */
async function signOutEverywhere({ auth, db, log }: AuthContext, request: Request): Promise<Response> {
  requirePost(request)
  const session = await readSession({ auth, db }, request.headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  await (await auth.$context).internalAdapter.deleteUserSessions(session.operator.id)
  log.info(whoOf(session.operator), 'signed out everywhere')
  return forgetCookies(auth, request)
}

/** Answers a sign-out that is done, and has the browser forget its session. */
async function forgetCookies(auth: AuthContext['auth'], request: Request): Promise<Response> {
  const response = await auth.handler(withBody(new Request(new URL('/api/auth/sign-out', request.url), request), '{}'))
  requireNoFault(response)
  return Response.json({ success: true }, { headers: cookiesOf(response) })
}

async function signIn({ auth, env, guesses, log }: AuthContext, request: Request): Promise<Response> {
  requirePost(request)
  const { email, password } = parseInput(SignIn, await readJson(request))
  const browser = readKnownBrowser({ env }, request.headers, email)
  const guesser: Guesser = browser === null ? { kind: 'stranger', email } : { kind: 'known-browser', browser, email }
  const tried = { email: toLogged(email), browser: guesser.kind }
  await guesses.count(guesser).catch((error: unknown) => {
    if (isFailure(error) && error.code === 'too-many-requests')
      log.warn(tried, 'a sign-in was refused: too many attempts')
    throw error
  })
  const before = await passwordAt(auth, email)
  const response = await auth.handler(withBody(request, JSON.stringify({ email, password })))
  requireNoFault(response)
  const { user, token } = response.ok ? await response.json() : { user: null, token: '' }
  // A password takes long to check. Its change meanwhile ended the sessions that there were then, and not this one.
  const isStale = user !== null && (await passwordAt(auth, email)) !== before
  if (isStale) await (await auth.$context).internalAdapter.deleteSession(token)
  if (user === null || isStale) {
    log.warn(tried, 'a sign-in failed')
    throw new Failure('unauthenticated', 'Wrong e-mail or password.')
  }
  await guesses.forgive(guesser)
  log.info({ user: user.id, ...tried }, 'signed in')
  const headers = cookiesOf(response)
  headers.append('set-cookie', knownBrowserCookie({ env }, email, browser))
  return Response.json({ user: { id: user.id, name: user.name } }, { headers })
}

/**
 * Changes the password and ends all other sessions. Tries are limited, since the current password is asked for and
 * could be guessed here too.
 */
async function changePassword({ auth, db, guesses, log }: AuthContext, request: Request): Promise<Response> {
  requirePost(request)
  const session = await readSession({ auth, db }, request.headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  const guesser: Guesser = { kind: 'operator', id: session.operator.id }
  const passwords = parseInput(ChangePassword, await readJson(request))
  await guesses.count(guesser)
  const { id: userId, email } = session.operator
  const before = await passwordAt(auth, email)
  const change = withBody(request, JSON.stringify({ ...passwords, revokeOtherSessions: true }))
  const response = before === null ? null : await swapPassword({ userId, before }, () => auth.handler(change))
  if (response) requireNoFault(response)
  if (!response?.ok) {
    log.warn(whoOf(session.operator), 'a password was not changed: the current one was wrong')
    throw new Failure('invalid', 'Password not changed: the current one is wrong.')
  }
  await guesses.forgive(guesser)
  const { token } = await response.clone().json()
  await endOthers(auth, session.operator.id, token)
  log.info(whoOf(session.operator), 'a password was changed')
  return Response.json({ changed: true }, { headers: cookiesOf(response) })
}

/** Reads the stored form of a password, which is another one after every change; null for a stranger. */
async function passwordAt(auth: AuthContext['auth'], email: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })
  return found?.accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null
}

/** Ends the sessions that sign-ins with the old password began while better-auth was ending those that it saw. */
async function endOthers(auth: AuthContext['auth'], userId: string, kept: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  for (const { token } of await internalAdapter.listSessions(userId)) {
    if (token !== kept) await internalAdapter.deleteSession(token)
  }
}

/** Names a user in a log line. */
const whoOf = ({ id, email }: { id: string; email: string }) => ({ user: id, email: toLogged(email) })

/**
 * Keeps a fault of better-auth from being told as a wrong password.
 *
 * @throws {Error} when better-auth failed
 */
function requireNoFault({ status }: Response): void {
  if (status >= 500) throw new Error(`better-auth answered ${status}.`)
}

function requirePost({ method }: Request): void {
  if (method !== 'POST') throw new Failure('not-found', MESSAGES.nothingHere)
}

function withBody(request: Request, body: BodyInit): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  return new Request(request.url, { method: 'POST', headers, body })
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
