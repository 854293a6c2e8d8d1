import type { Dispatcher } from 'undici'
import type { After } from '@/lib/server/timers'
import type { Credentials } from '@/lib/zego/signature'
import { Reply, type StartMixBody, type StopMixBody, SUCCESS } from '@/lib/zego/wire'
import { type StreamsAnswer, type TaskAnswer, toStreamsAnswer, toTaskAnswer } from './answers'
import { type Answer, call, type Message, TookTooLong } from './call'
import type { Outcome } from './outcome'
import { EXPIRED } from './say-clock'
import { signedQuery } from './sign'

/** Does the part of ZEGOCLOUD's server API that Mixdesk uses. No method throws for what the other side does. */
export type Zego = {
  startMix(body: StartMixBody): Promise<Outcome>
  stopMix(body: StopMixBody): Promise<Outcome>
  /** `patienceMs` is for an answer that is worth no longer wait than that. */
  getMixTaskInfo(taskId: string, patienceMs?: number): Promise<TaskAnswer>
  listStreams(roomId: string): Promise<StreamsAnswer>
}

/** Holds everything that a signed call needs. It has a secret, so it is never answered, logged or stored. */
export type SignedEndpoint = Readonly<{
  /** The origin and path of the endpoint, without a query. */
  url: string
  isTest: boolean
  credentials: Credentials
}>

/** Says how calls travel. All clients of a process share it. */
export type Transport = Readonly<{
  /** The whole exchange may take this long: connecting, sending, and reading the last byte of the answer. */
  timeoutMs: number
  after: After
  now(): number
  /** Returns 16 fresh hex characters (contract 1). */
  newNonce(): string
  dispatcher: Dispatcher
}>

export type ZegoOptions = SignedEndpoint & Transport

/**
 * Makes a client that signs every request anew and never repeats one: the caller decides what to do about `unknown`.
 */
export function createZegoClient(options: ZegoOptions): Zego {
  const post = (action: string, body: StartMixBody | StopMixBody) =>
    exchange(options, action, {}, { method: 'POST', body: JSON.stringify(body) })
  const get = (action: string, parameters: Record<string, string>, timeoutMs = options.timeoutMs) =>
    exchange({ ...options, timeoutMs }, action, parameters, { method: 'GET' })

  return {
    startMix: (body) => post('StartMix', body),
    stopMix: (body) => post('StopMix', body),
    getMixTaskInfo: async (taskId, patienceMs = options.timeoutMs) =>
      toTaskAnswer(await get('GetMixTaskInfo', { TaskId: taskId }, Math.min(patienceMs, options.timeoutMs))),
    listStreams: async (roomId) => toStreamsAnswer(await get('DescribeSimpleStreamList', { RoomId: roomId })),
  }
}

/** Makes a harmless signed call: it asks for a task that nobody has. A working account answers 110209001. */
export const probeZego = (options: ZegoOptions): Promise<Outcome> =>
  exchange(options, 'GetMixTaskInfo', { TaskId: `connection-test-${options.newNonce()}` }, { method: 'GET' })

async function exchange(
  { url, credentials, isTest, timeoutMs, after, now, newNonce, dispatcher }: ZegoOptions,
  action: string,
  parameters: Record<string, string>,
  message: Message,
): Promise<Outcome> {
  const timestampSeconds = Math.floor(now() / 1000)
  const query = signedQuery(credentials, action, { nonce: newNonce(), timestampSeconds, isTest })
  for (const [name, value] of Object.entries(parameters)) query.set(name, value)
  try {
    return toOutcome(await call({ dispatcher, timeoutMs, after }, `${url}?${query}`, message), now)
  } catch (error) {
    if (error instanceof TookTooLong) return unknown(`No answer from ZEGOCLOUD within ${timeoutMs / 1000} s.`)
    return unknown(sayBroken(error))
  }
}

const unknown = (cause: string): Outcome => ({ state: 'unknown', cause })

function toOutcome({ status, text, date }: Answer, now: () => number): Outcome {
  if (status !== 200) return unknown(`ZEGOCLOUD answered with HTTP status ${status}.`)
  if (text === null) return unknown('ZEGOCLOUD answered with too much data.')
  const json = parseJson(text)
  if (json === undefined) return unknown('ZEGOCLOUD answered with something that is not JSON.')
  const reply = Reply.safeParse(json)
  if (!reply.success) return unknown('ZEGOCLOUD answered with JSON of an unknown shape.')
  if (reply.data.Code === SUCCESS) return { state: 'accepted', reply: reply.data }
  const aheadMs = reply.data.Code === EXPIRED && date !== null ? { aheadMs: now() - date } : {}
  return { state: 'rejected', reply: reply.data, ...aheadMs }
}

/** Parses JSON, and removes NULs, which PostgreSQL cannot store and no person can read. */
function parseJson(text: string): unknown {
  try {
    return text.includes('\\u0000') ? JSON.parse(text, withoutNul) : JSON.parse(text)
  } catch {
    return undefined
  }
}

const withoutNul = (_: string, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : value)

const NOT_REACHED = 'ZEGOCLOUD could not be reached'
const NOT_SAFELY = `${NOT_REACHED} safely`
const SLOW_TO_CONNECT = `${NOT_REACHED}: connecting took too long.`
const UNKNOWN_ISSUER = `${NOT_SAFELY}: the certificate is from an unknown issuer.`

const CAUSES: Record<string, string> = {
  ECONNREFUSED: `${NOT_REACHED}: the connection was refused.`,
  ENOTFOUND: `${NOT_REACHED}: its address was not found.`,
  EAI_AGAIN: `${NOT_REACHED}: its address could not be looked up.`,
  EHOSTUNREACH: `${NOT_REACHED}: there is no route to it.`,
  ENETUNREACH: `${NOT_REACHED}: there is no network.`,
  ETIMEDOUT: SLOW_TO_CONNECT,
  UND_ERR_CONNECT_TIMEOUT: SLOW_TO_CONNECT,
  CERT_NOT_YET_VALID: `${NOT_SAFELY}: the certificate is not valid yet, or the clock here is wrong.`,
  CERT_HAS_EXPIRED: `${NOT_SAFELY}: the certificate has expired, or the clock here is wrong.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_ISSUER,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `${NOT_SAFELY}: the certificate cannot be checked.`,
  ERR_TLS_CERT_ALTNAME_INVALID: `${NOT_SAFELY}: the certificate is for another host.`,
}

/** Puts an error of the network into words without its host and port, which a person does not need. */
function sayBroken(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isNoTls = code === 'EPROTO' || code.startsWith('ERR_SSL_')
  if (isNoTls) return `${NOT_SAFELY}: the TLS handshake failed.`
  return CAUSES[code] ?? 'The connection to ZEGOCLOUD broke before the answer was complete.'
}
