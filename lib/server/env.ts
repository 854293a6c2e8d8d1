import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { makeDataDir } from './env/data-dir'
import { requireKey, toKey } from './env/secrets-key'
import { readVariables } from './env/variables'
import { keptSecret } from './secrets/kept-secret'

const SANDBOX_APP_ID = 1234567890

export type Env = Readonly<{
  host: string
  port: number
  /** The origin, without a path or a slash at the end. */
  publicUrl: string
  dataDir: string
  /**
   * Lets a SQLite database that is missing or empty be made anew. It is false where secrets of an older one are there.
   */
  mayStartNew: boolean
  databaseUrl: string | null
  authSecret: string
  /** Encrypts the accounts' secrets in the database: 32 bytes as 64 hexadecimal digits. */
  secretsKey: string
  zego: Readonly<{
    /** `sandbox` means that no AppId is configured, so that nothing ever leaves for ZEGOCLOUD. */
    mode: 'sandbox' | 'live'
    appId: number
    serverSecret: string
    /** It is null only for an account without one. Then no callback can be trusted. */
    callbackSecret: string | null
    apiUrl: string
    isTest: boolean
    timeoutMs: number
    maxInputs: number
    maxOutputs: number
    maxFps: number
    /** Says that ZEGOCLOUD's support enabled timing control for the AppId. */
    timingControl: boolean
    /** Lists where accounts that an administrator adds may send their requests, beside ZEGOCLOUD's own hosts. */
    allowedOrigins: readonly string[]
  }>
  /**
   * Describes the built-in sandbox. `enabled` says whether `/sandbox` answers; `streams` is null for those of the demo
   * room.
   */
  sandbox: Readonly<{
    enabled: boolean
    /** The address at which this process reaches the sandbox. */
    url: string
    streams: readonly string[] | null
    /** Callbacks go to this address: the desk of this process. */
    callbackUrl: string
    /** The address of the callbacks of `npm run sandbox`; null sends none. */
    aloneCallbackUrl: string | null
  }>
  /** This many of a show's newest requests and events are kept. */
  kept: Readonly<{ requests: number; events: number }>
  logLevel: string
}>

type Secrets = Readonly<Record<'authSecret' | 'sandboxSecret' | 'sandboxCallbackSecret' | 'secretsKey', () => string>>

/**
 * Reads the environment. It is pure except for `secrets`, which is called only where the variables hold no secret.
 *
 * @throws {EnvError}
 */
export function parseEnv(record: Readonly<Record<string, string | undefined>>, secrets: Secrets): Env {
  const set = readVariables(record)
  const mode = set.ZEGO_APP_ID === undefined ? 'sandbox' : 'live'
  const ownOrigin = `http://${set.HOST === '0.0.0.0' || set.HOST === '::' ? '127.0.0.1' : bracketed(set.HOST)}:${set.PORT}`
  const ownSandbox = `${ownOrigin}/sandbox/zego/`
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl: new URL(set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).origin,
    dataDir: set.DATA_DIR,
    mayStartNew: true,
    databaseUrl: set.DATABASE_URL ?? null,
    authSecret: set.AUTH_SECRET ?? secrets.authSecret(),
    secretsKey: set.SECRETS_KEY ?? requireKey(secrets.secretsKey()),
    zego: {
      mode,
      appId: set.ZEGO_APP_ID ?? SANDBOX_APP_ID,
      serverSecret: set.ZEGO_SERVER_SECRET ?? secrets.sandboxSecret(),
      callbackSecret: set.ZEGO_CALLBACK_SECRET ?? (mode === 'sandbox' ? secrets.sandboxCallbackSecret() : null),
      apiUrl: new URL(set.ZEGO_API_URL ?? (mode === 'sandbox' ? ownSandbox : 'https://rtc-api.zego.im')).href,
      isTest: set.ZEGO_IS_TEST,
      timeoutMs: set.ZEGO_TIMEOUT_MS,
      maxInputs: set.ZEGO_MAX_INPUTS,
      maxOutputs: set.ZEGO_MAX_OUTPUTS,
      maxFps: set.ZEGO_MAX_FPS,
      timingControl: set.ZEGO_TIMING_CONTROL,
      allowedOrigins: set.ZEGO_ALLOWED_ORIGINS,
    },
    sandbox: {
      enabled: set.SANDBOX ?? mode === 'sandbox',
      url: ownSandbox,
      streams: set.SANDBOX_STREAMS ?? null,
      callbackUrl: `${ownOrigin}/api/zego/callback`,
      aloneCallbackUrl: set.CALLBACK_URL ?? null,
    },
    kept: { requests: set.REQUESTS_KEPT, events: set.EVENTS_KEPT },
    logLevel: set.LOG_LEVEL,
  }
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

/**
 * Reads the environment of this process. Secrets that it does not hold are made at the first start and kept in
 * DATA_DIR.
 */
export function loadEnv(use: 'all' | 'sandbox alone' = 'all'): Env {
  const dataDir = dataDirOf()
  makeDataDir(dataDir)
  const isNew = !MIXDESK_SECRETS.some((name) => existsSync(join(dataDir, name)))
  // The sandbox has no use for Mixdesk's own secrets, which tell that it ran here.
  const own = (name: (typeof MIXDESK_SECRETS)[number]) =>
    use === 'all' ? keptSecret(dataDir, name, 64) : '0'.repeat(64)
  const env = parseEnv(
    { ...process.env, DATA_DIR: dataDir },
    {
      authSecret: () => own('auth-secret'),
      sandboxSecret: () => keptSecret(dataDir, 'sandbox-server-secret', 32),
      sandboxCallbackSecret: () => keptSecret(dataDir, 'sandbox-callback-secret', 32),
      secretsKey: () => own('secrets-key'),
    },
  )
  return { ...env, mayStartNew: isNew || process.env.NEW_DATABASE === 'true' }
}

const MIXDESK_SECRETS = ['auth-secret', 'secrets-key'] as const

/** Lists the generated secrets, by the names of their files in DATA_DIR. */
export const KEPT_SECRETS = [...MIXDESK_SECRETS, 'sandbox-server-secret', 'sandbox-callback-secret'] as const

/** Reads what a backup is made of, and generates nothing. `secretsKey` is null where it is a file in DATA_DIR. */
export function loadStorage(): Readonly<{ dataDir: string; databaseUrl: string | null; secretsKey: string | null }> {
  return {
    dataDir: dataDirOf(),
    databaseUrl: process.env.DATABASE_URL || null,
    secretsKey: process.env.SECRETS_KEY ? toKey(process.env.SECRETS_KEY) : null,
  }
}

function dataDirOf(): string {
  const chosen = process.env.DATA_DIR || './data'
  return isAbsolute(chosen) ? chosen : join(/*turbopackIgnore: true*/ process.cwd(), chosen)
}

/** Names a PostgreSQL server on which tests may make and drop schemas; null runs the tests on SQLite. */
export const testDatabaseUrl = (): string | null => process.env.TEST_DATABASE_URL || null
