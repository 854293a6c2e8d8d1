import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import { MAX_PASSWORD, MIN_PASSWORD } from '@/lib/shared/user'
import type { Database, DialectName } from '../db/schema'
import type { Env } from '../env'
import type { Logger } from '../log'
import { trustedOrigins } from './origins'
import { swapBeforeUpdate } from './swap-password'

type Options = {
  env: Env
  db: Kysely<Database>
  dialect: DialectName
  log: Logger
  /** Called after a session ended or a user changed. */
  onSessionsEnded: () => Promise<void>
}

/**
 * Sets up better-auth. Accounts are made by the one-time link and from the shell, never by signing up; roles are set by
 * the shell alone.
 */
export function createAuth({ env, db, dialect, log, onSessionsEnded }: Options) {
  return betterAuth({
    appName: 'Mixdesk',
    baseURL: env.publicUrl,
    basePath: '/api/auth',
    secret: env.authSecret,
    database: { db, type: dialect, transaction: true },
    logger: { level: 'warn', log: (level, message) => log[level]({ from: 'better-auth' }, message) },
    // Errors that are not an answer are thrown, and logged like all others; better-auth would print them past the log.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    trustedOrigins: trustedOrigins(env.publicUrl),
    // Its own limit trusts x-forwarded-for, so guess-limit.ts stands in front of it instead.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    databaseHooks: {
      session: { delete: { after: onSessionsEnded } },
      user: { update: { after: onSessionsEnded } },
      account: { update: { before: swapBeforeUpdate } },
    },
    user: { additionalFields: { role: { type: 'string', required: true, input: false, defaultValue: 'viewer' } } },
    advanced: {
      useSecureCookies: env.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      cookiePrefix: 'mixdesk',
      // `route` has checked the Origin, and lets in programs, which send none. The other checks stay on in tests, too.
      disableCSRFCheck: true,
      disableOriginCheck: false,
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
