import { z } from 'zod'
import { ACCOUNT_MOST, PLAIN_ACCOUNT } from '@/lib/protocol/account'
import { MAX_UINT32 } from '@/lib/zego/limits'
import { EnvError } from './env-error'
import { toKey } from './secrets-key'

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

const address = (protocols: readonly string[], wanted: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be ${wanted}`,
    abort: true,
  })

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).href === `${new URL(text).origin}/`

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
  ZEGO_APP_ID: between(1, MAX_UINT32).optional(),
  ZEGO_SERVER_SECRET: z.string().min(1).optional(),
  ZEGO_CALLBACK_SECRET: z.string().min(1).optional(),
  ZEGO_API_URL: address(['http:', 'https:'], 'an address such as https://rtc-api.zego.im').optional(),
  ZEGO_ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine((list) => list.every(isOrigin), 'must be origins such as https://zego.example.com with commas between them')
    .transform((list) => list.map((origin) => new URL(origin).origin))
    .default([]),
  ZEGO_IS_TEST: flag.default(PLAIN_ACCOUNT.isTest),
  ZEGO_MAX_INPUTS: between(1, ACCOUNT_MOST.maxInputs).default(PLAIN_ACCOUNT.maxInputs),
  ZEGO_MAX_OUTPUTS: between(1, ACCOUNT_MOST.maxOutputs).default(PLAIN_ACCOUNT.maxOutputs),
  ZEGO_MAX_FPS: between(1, ACCOUNT_MOST.maxFps).default(PLAIN_ACCOUNT.maxFps),
  ZEGO_TIMING_CONTROL: flag.default(PLAIN_ACCOUNT.timingControl),
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
  REQUESTS_KEPT: between(100, 1_000_000).default(2_000),
  EVENTS_KEPT: between(100, 1_000_000).default(2_000),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be error, warn, info, debug or silent')
    .default('info'),
})

/**
 * Reads the variables, each for itself. ZEGO_APP_ID and ZEGO_SERVER_SECRET come together.
 *
 * @throws {EnvError}
 */
export function readVariables(record: Readonly<Record<string, string | undefined>>): z.infer<typeof Variables> {
  const parsed = Variables.safeParse(Object.fromEntries(Object.entries(record).filter(([, value]) => isSet(value))))
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join(' '))
  }
  const variables = parsed.data
  if ((variables.ZEGO_APP_ID === undefined) !== (variables.ZEGO_SERVER_SECRET === undefined)) {
    const [missing, present] = variables.ZEGO_APP_ID
      ? ['ZEGO_SERVER_SECRET', 'ZEGO_APP_ID']
      : ['ZEGO_APP_ID', 'ZEGO_SERVER_SECRET']
    throw new EnvError(`${missing} must be set too when ${present} is.`)
  }
  return variables
}
