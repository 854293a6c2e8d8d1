import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { makeDataDir } from './env/data-dir'
import { EnvError } from './env/env-error'
import { keptSecret } from './secrets/kept-secret'

const SANDBOX_APP_ID = 1234567890

const isSet = (value: string | undefined) => value !== undefined && value.trim() !== ''

const between = (from: number, to: number) => {
  const wanted = `must be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,10}$/, wanted)
    .transform(Number)
    .refine((value) => value >= from && value <= to, wanted)
}

const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true')

/** Reads 32 bytes in hexadecimal; null for text that is not such a key. */
function toKey(text: string): string | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  const bytes = /^[A-Za-z0-9+/]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null
  return bytes?.length === 32 ? bytes.toString('hex') : null
}

const address = (protocols: readonly string[], wanted: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be ${wanted}`,
    abort: true,
  })

/** The variables that the README lists, as they are written. An empty one counts as not set. */
const Variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: between(1, 65535).default(3000),
  PUBLIC_URL: address(['http:', 'https:'], 'an address such as https://desk.example.com')
    .refine((value) => new URL(value).pathname === '/', 'must have no path')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'a postgres:// address').optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SECRETS_KEY: z
    .string()
    .transform(toKey)
    .refine((key) => key !== null, 'must be 32 bytes, as 64 hexadecimal digits or in base64')
    .optional(),
  ZEGO_APP_ID: between(1, 4294967295).optional(),
  ZEGO_SERVER_SECRET: z.string().min(1).optional(),
  ZEGO_CALLBACK_SECRET: z.string().min(1).optional(),
  ZEGO_API_URL: address(['http:', 'https:'], 'an address such as https://rtc-api.zego.im').optional(),
  ZEGO_IS_TEST: flag.default(false),
  ZEGO_MAX_INPUTS: between(1, 1000).default(9),
  ZEGO_MAX_OUTPUTS: between(1, 100).default(3),
  ZEGO_MAX_FPS: between(1, 120).default(20),
  ZEGO_TIMING_CONTROL: flag.default(false),
  ZEGO_TIMEOUT_MS: between(1, 120_000).default(10_000),
  SANDBOX: flag.optional(),
  SANDBOX_STREAMS: z
    .string()
    .transform((list) => list.split(',').map((id) => id.trim()))
    .refine(
      (ids) => ids.every((id) => /^[A-Za-z0-9_-]{1,256}$/.test(id)),
      'must be stream ids with commas between them',
    )
    .optional(),
  CALLBACK_URL: address(['http:', 'https:'], 'an address such as http://127.0.0.1:3000/api/zego/callback').optional(),
  NEW_DATABASE: flag.default(false),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be error, warn, info, debug or silent')
    .default('info'),
})

export type Env = Readonly<{
  host: string
  port: number
  /** An origin, without a path or a slash at the end. */
  publicUrl: string
  dataDir: string
  /** Whether a SQLite database that is missing or empty is made anew. False beside secrets of one that was there. */
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
    /** Null only for an account without one. Then no callback can be trusted. */
    callbackSecret: string | null
    apiUrl: string
    isTest: boolean
    timeoutMs: number
    maxInputs: number
    maxOutputs: number
    maxFps: number
    /** Whether support enabled timing control for the AppId. */
    timingControl: boolean
  }>
  /** The built-in sandbox. `enabled` says whether `/sandbox` answers; `streams` is null for those of the demo room. */
  sandbox: Readonly<{
    enabled: boolean
    /** The address at which this process reaches the sandbox. */
    url: string
    streams: readonly string[] | null
    /** The address of its callbacks: the desk of this process. */
    callbackUrl: string
    /** The address of the callbacks of `npm run sandbox`; null sends none. */
    aloneCallbackUrl: string | null
  }>
  logLevel: string
}>

type Secrets = Readonly<Record<'authSecret' | 'sandboxSecret' | 'sandboxCallbackSecret' | 'secretsKey', () => string>>

/**
 * Reads the environment. It is pure except for `secrets`, which is called only where the variables hold no secret.
 *
 * @throws {EnvError}
 */
export function parseEnv(record: Readonly<Record<string, string | undefined>>, secrets: Secrets): Env {
  const parsed = Variables.safeParse(Object.fromEntries(Object.entries(record).filter(([, value]) => isSet(value))))
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '))
  }
  const set = parsed.data
  if ((set.ZEGO_APP_ID === undefined) !== (set.ZEGO_SERVER_SECRET === undefined)) {
    const [missing, given] = set.ZEGO_APP_ID
      ? ['ZEGO_SERVER_SECRET', 'ZEGO_APP_ID']
      : ['ZEGO_APP_ID', 'ZEGO_SERVER_SECRET']
    throw new EnvError(`${missing} must be set too when ${given} is.`)
  }
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
    },
    sandbox: {
      enabled: set.SANDBOX ?? mode === 'sandbox',
      url: ownSandbox,
      streams: set.SANDBOX_STREAMS ?? null,
      callbackUrl: `${ownOrigin}/api/zego/callback`,
      aloneCallbackUrl: set.CALLBACK_URL ?? null,
    },
    logLevel: set.LOG_LEVEL,
  }
}

/** Checks the key, because an edited file must not pass for one: nobody could read what it encrypts. */
function requireKey(kept: string): string {
  const key = toKey(kept)
  if (key) return key
  throw new EnvError(
    'The file secrets-key in DATA_DIR must hold 64 hexadecimal digits: put back the one from the backup.',
  )
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

/**
 * Reads the environment of this process. Secrets that it does not hold are made at the first start and kept in
 * DATA_DIR.
 */
export function loadEnv(use: 'desk' | 'sandbox alone' = 'desk'): Env {
  const dataDir = dataDirOf()
  makeDataDir(dataDir)
  const isNew = !DESK_SECRETS.some((name) => existsSync(join(dataDir, name)))
  // The sandbox has no use for the desk's secrets, which tell that there was a desk.
  const ofDesk = (name: (typeof DESK_SECRETS)[number]) =>
    use === 'desk' ? keptSecret(dataDir, name, 64) : '0'.repeat(64)
  const env = parseEnv(
    { ...process.env, DATA_DIR: dataDir },
    {
      authSecret: () => ofDesk('auth-secret'),
      sandboxSecret: () => keptSecret(dataDir, 'sandbox-server-secret', 32),
      sandboxCallbackSecret: () => keptSecret(dataDir, 'sandbox-callback-secret', 32),
      secretsKey: () => ofDesk('secrets-key'),
    },
  )
  return { ...env, mayStartNew: isNew || process.env.NEW_DATABASE === 'true' }
}

const DESK_SECRETS = ['auth-secret', 'secrets-key'] as const

/** The generated secrets, by the names of their files in DATA_DIR. */
export const KEPT_SECRETS = [...DESK_SECRETS, 'sandbox-server-secret', 'sandbox-callback-secret'] as const

/** What a backup is made of. Nothing is generated. `secretsKey` is null where it is a file in DATA_DIR. */
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

/** A PostgreSQL server on which tests may make and drop schemas; null runs the tests on SQLite. */
export const testDatabaseUrl = (): string | null => process.env.TEST_DATABASE_URL || null
