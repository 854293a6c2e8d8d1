import * as z from '@/lib/shared/schema'
import { Name } from '@/lib/shared/user'
import { MAX_UINT32, USUAL_LIMITS } from '@/lib/zego/limits'

/**
 * Says where an account's requests go: a host of ZEGOCLOUD (contract 1), the built-in sandbox, or an address of its
 * own.
 */
export const Region = z.enum(['unified', 'sha', 'hkg', 'fra', 'lax', 'bom', 'sgp', 'sandbox', 'custom'])
export type Region = z.infer<typeof Region>

const whole = (least: number, most: number) => {
  const wanted = `must be a whole number from ${least} to ${most}`
  return z.int(wanted).check(z.minimum(least, wanted), z.maximum(most, wanted))
}

const AppId = whole(1, MAX_UINT32)

/** Accepts a secret as ZEGOCLOUD's console shows it. It goes in and never comes out again. */
const Secret = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'must not be empty'),
    z.maxLength(256, 'must have at most 256 characters'),
    z.regex(/^[\x21-\x7e]*$/, 'must hold letters, digits and signs of ASCII only, without a space'),
  )

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Accepts an address with https, or with plain http to a server on this machine. It holds no password, which would be
 * displayed.
 */
const Endpoint = z.string().check(
  z.maxLength(500, 'must have at most 500 characters'),
  z.refine((text) => {
    if (!URL.canParse(text)) return false
    const { protocol, hostname, username, password, search, hash } = new URL(text)
    const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
    return isSafe && `${username}${password}${search}${hash}` === ''
  }, 'must be an address such as https://rtc-api.example.com, without a password or a query'),
)

/** The highest limits that an account can be given here. ZEGOCLOUD's support says what it may use. */
export const ACCOUNT_MOST = { maxInputs: 1000, maxOutputs: 100, maxFps: 120 } as const

/** The fields of an account until someone changes them. */
export const PLAIN_ACCOUNT = { url: null, isTest: false, ...USUAL_LIMITS, timingControl: false } as const

const FIELDS = {
  name: Name,
  appId: AppId,
  region: Region,
  /** It is set only for the region `custom`. */
  url: z.nullable(Endpoint),
  isTest: z.boolean(),
  maxInputs: whole(1, ACCOUNT_MOST.maxInputs),
  maxOutputs: whole(1, ACCOUNT_MOST.maxOutputs),
  maxFps: whole(1, ACCOUNT_MOST.maxFps),
  /** Says whether support enabled timing control: a smaller Sequence that arrives later is not executed then. */
  timingControl: z.boolean(),
}

const hasItsAddress = ({ region, url }: Readonly<{ region: Region; url: string | null }>) =>
  (region === 'custom') === (url !== null)
const ADDRESS_WANTED = { path: ['url'], message: 'must be given with the region custom, and with no other' }

/** Says where an account's requests go. */
export const Whereabouts = z
  .strictObject({ region: FIELDS.region, url: FIELDS.url })
  .check(z.refine(hasItsAddress, ADDRESS_WANTED))
export type Whereabouts = z.infer<typeof Whereabouts>

/** Holds an account without its secrets, as it may leave the server. */
export const AccountFields = z.strictObject(FIELDS).check(z.refine(hasItsAddress, ADDRESS_WANTED))
export type AccountFields = z.infer<typeof AccountFields>

/** Describes a new account. The server makes up the secrets that are left out of a sandbox account. */
export const NewAccount = z
  .strictObject({
    ...FIELDS,
    url: z._default(FIELDS.url, PLAIN_ACCOUNT.url),
    isTest: z._default(FIELDS.isTest, PLAIN_ACCOUNT.isTest),
    maxInputs: z._default(FIELDS.maxInputs, PLAIN_ACCOUNT.maxInputs),
    maxOutputs: z._default(FIELDS.maxOutputs, PLAIN_ACCOUNT.maxOutputs),
    maxFps: z._default(FIELDS.maxFps, PLAIN_ACCOUNT.maxFps),
    timingControl: z._default(FIELDS.timingControl, PLAIN_ACCOUNT.timingControl),
    serverSecret: z.optional(Secret),
    callbackSecret: z.optional(Secret),
  })
  .check(
    z.refine(hasItsAddress, ADDRESS_WANTED),
    z.refine(({ region, serverSecret }) => region === 'sandbox' || serverSecret !== undefined, {
      path: ['serverSecret'],
      message: 'is required',
    }),
  )
export type NewAccount = z.infer<typeof NewAccount>

/**
 * Changes an account. A field that is left out stays as it is; a `callbackSecret` of null is removed. `revision` is the
 * one that was read.
 */
export const AccountChange = z.strictObject({
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  name: z.optional(FIELDS.name),
  appId: z.optional(FIELDS.appId),
  region: z.optional(FIELDS.region),
  url: z.optional(FIELDS.url),
  isTest: z.optional(FIELDS.isTest),
  maxInputs: z.optional(FIELDS.maxInputs),
  maxOutputs: z.optional(FIELDS.maxOutputs),
  maxFps: z.optional(FIELDS.maxFps),
  timingControl: z.optional(FIELDS.timingControl),
  serverSecret: z.optional(Secret),
  callbackSecret: z.optional(z.nullable(Secret)),
})
export type AccountChange = z.infer<typeof AccountChange>

/** Holds an account as lists tell of it: never a secret, nor anything made of one. */
export const ListedAccount = z.object({
  ...FIELDS,
  id: z.string(),
  revision: z.number(),
  mode: z.enum(['sandbox', 'live']),
  hasCallbackSecret: z.boolean(),
  /**
   * Its secrets were encrypted with another key, so that nothing can be sent until that key is back or they are
   * replaced.
   */
  isLocked: z.boolean(),
  /** Counts the shows that belong to it. */
  shows: z.number(),
})
export type ListedAccount = z.infer<typeof ListedAccount>

/** The body of a connection test. For a stored account, a field that is left out is taken from the store. */
export const ConnectionDraft = z.strictObject({
  appId: z.optional(FIELDS.appId),
  region: z.optional(FIELDS.region),
  url: z.optional(FIELDS.url),
  isTest: z.optional(FIELDS.isTest),
  serverSecret: z.optional(Secret),
})
export type ConnectionDraft = z.infer<typeof ConnectionDraft>

/** Answers a harmless signed call, in words. `code` is null when no usable answer came. */
export const ConnectionTest = z.object({
  ok: z.boolean(),
  code: z.nullable(z.number()),
  says: z.string(),
  advice: z.nullable(z.string()),
  /** Names where the call went, without its query. */
  host: z.string(),
  latencyMs: z.number(),
})
export type ConnectionTest = z.infer<typeof ConnectionTest>
