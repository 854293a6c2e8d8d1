import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { normalEmail } from '@/lib/shared/user'
import type { Env } from '../env'

type Deps = { env: Pick<Env, 'authSecret' | 'publicUrl'> }

/** Browsers keep a cookie for this long at most. */
const KEPT_SECONDS = 400 * 24 * 3600

/** Reads the id of a browser in which this user has signed in before, from its signed cookie; null for any other. */
export function readKnownBrowser({ env }: Deps, headers: Headers, email: string): string | null {
  const cookie = parseCookies(headers.get('cookie') ?? '').get(cookieName(email))
  const [id = '', signed = ''] = cookie?.split('.') ?? []
  const expected = Buffer.from(sign(env.authSecret, id, email))
  const signature = Buffer.from(signed)
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? id : null
}

/**
 * Makes the cookie by which a browser is known as this user's. A known browser keeps its id. The cookie alone lets
 * nobody in.
 */
export function knownBrowserCookie({ env }: Deps, email: string, id: string | null): string {
  const browser = id ?? randomBytes(16).toString('hex')
  const secure = env.publicUrl.startsWith('https:') ? '; Secure' : ''
  const value = `${browser}.${sign(env.authSecret, browser, email)}`
  return `${cookieName(email)}=${value}; Path=/api/auth; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** Names one cookie for each user, because several people may share a browser. */
const cookieName = (email: string): string =>
  `mixdesk.known_${createHash('sha256').update(normalEmail(email)).digest('hex').slice(0, 16)}`

const sign = (secret: string, id: string, email: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['known browser', id, normalEmail(email)]))
    .digest('hex')
