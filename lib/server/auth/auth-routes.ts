import { SignIn } from '@/lib/shared/account'
import { Failure } from '@/lib/shared/failures'
import type { App } from '../app'
import { readBytes, readJson } from '../body'
import { parseInput } from '../input'
import { readSession } from './session'

type Call = { context: App; request: Request }

/** What of better-auth is open to the network; the rest of it answers 404. */
const OPEN = new Set(['/sign-in/email', '/sign-out', '/get-session', '/change-password'])

/** better-auth's own routes, with the guessing of passwords slowed down and the failures in our shape. */
export async function answerAuth({ context, request }: Call): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
  if (!OPEN.has(path)) throw new Failure('not-found', 'There is nothing at this address.')
  if (path === '/sign-in/email') return signIn(context, request)
  if (path === '/change-password') return changePassword(context, request)
  return context.auth.handler(request.method === 'POST' ? withBody(request, await readBytes(request)) : request)
}

async function signIn({ auth, guesses }: App, request: Request): Promise<Response> {
  requirePost(request)
  const { email, password } = parseInput(SignIn, await readJson(request))
  await guesses.count(email)
  const response = await auth.handler(withBody(request, JSON.stringify({ email: email.trim(), password })))
  if (!response.ok) throw new Failure('unauthenticated', 'This e-mail and password do not belong together.')
  await guesses.forgive(email)
  const { user } = await response.json()
  return Response.json({ user: { id: user.id, name: user.name } }, { headers: cookiesOf(response) })
}

/** The current password is asked for, so this too could be used for guessing. */
async function changePassword({ auth, db, guesses }: App, request: Request): Promise<Response> {
  requirePost(request)
  const session = await readSession({ auth, db }, request.headers)
  if (!session) throw new Failure('unauthenticated', 'Sign in first.')
  const { email } = session.operator
  const body = JSON.stringify(await readJson(request))
  await guesses.count(email)
  const response = await auth.handler(withBody(request, body))
  if (!response.ok)
    throw new Failure('invalid', 'The password was not changed: the current one is wrong or the new one too short.')
  await guesses.forgive(email)
  return Response.json({ changed: true }, { headers: cookiesOf(response) })
}

function requirePost({ method }: Request): void {
  if (method !== 'POST') throw new Failure('not-found', 'There is nothing at this address.')
}

function withBody(request: Request, body: BodyInit): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: 'POST', headers, body })
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
