import { timingSafeEqual } from 'node:crypto'
import { Refusal } from '@/lib/sandbox/wire/answer'
import { REPLAYED_NONCE } from '@/lib/sandbox/wire/assumptions'
import { CODE } from '@/lib/sandbox/wire/codes'
import type { Credentials } from '@/lib/zego/signature'
import type { Nonces } from './nonces'
import { spendNonce } from './nonces'
import { signature } from './sign'

export const ACTIONS = ['StartMix', 'StopMix', 'GetMixTaskInfo', 'DescribeSimpleStreamList'] as const
export type Action = (typeof ACTIONS)[number]

/** Lists the parameters that every call may carry (contract 1); those of its action come beside them. */
const COMMON = ['Action', 'AppId', 'SignatureNonce', 'Timestamp', 'Signature', 'SignatureVersion', 'IsTest'] as const
type Common = (typeof COMMON)[number]

/** Holds a call that the gateway let through. `parameters` are those of its action. */
export type Call = Readonly<{ action: Action; isTest: boolean; parameters: Readonly<Record<string, string>> }>

const MAX_SKEW_MS = 10 * 60_000

/**
 * Checks the common parameters (contract 1): first their form, then who signed, then what is asked.
 *
 * @throws {Refusal}
 */
export function passGateway(
  query: URLSearchParams,
  { account, nonces, now }: Readonly<{ account: Credentials; nonces: Nonces; now: number }>,
): Call {
  const appId = parameter(query, 'AppId')
  if (!/^[1-9]\d{0,9}$/.test(appId) || Number(appId) > 0xffffffff) {
    throw new Refusal(CODE.appIdFormat, 'AppId must be a whole number of at most 32 bits.')
  }
  const timestamp = required(query, 'Timestamp', CODE.noTimestamp)
  if (!/^[1-9]\d{0,14}$/.test(timestamp)) throw new Refusal(CODE.timestampFormat, 'Timestamp must be Unix seconds.')
  const nonce = required(query, 'SignatureNonce', CODE.noNonce)
  if (!/^[0-9a-f]{16}$/i.test(nonce)) throw new Refusal(CODE.noNonce, 'SignatureNonce must be 16 hex characters.')
  const signed = required(query, 'Signature', CODE.noSignature)
  const version = required(query, 'SignatureVersion', CODE.noSignatureVersion)
  if (version !== '2.0') throw new Refusal(CODE.wrongSignatureVersion, 'SignatureVersion must be 2.0.')

  if (Number(appId) !== account.appId) throw new Refusal(CODE.unknownAppId, `There is no AppId ${Number(appId)} here.`)
  if (account.serverSecret === '') throw new Refusal(CODE.noServerSecret, 'The AppId has no ServerSecret.')
  if (Math.abs(now - Number(timestamp) * 1000) > MAX_SKEW_MS) {
    throw new Refusal(CODE.expired, 'Timestamp, in Unix seconds, is more than 10 minutes from the clock here.')
  }
  if (!isSame(signed, signature(account, nonce, Number(timestamp)))) {
    throw new Refusal(CODE.wrongSignature, 'Signature is wrong.')
  }
  if (!spendNonce(nonces, nonce, now)) throw new Refusal(REPLAYED_NONCE, 'SignatureNonce was used before.')

  const name = required(query, 'Action', CODE.noAction)
  const action = ACTIONS.find((known) => known === name)
  if (!action) throw new Refusal(CODE.unknownAction, `Action must be one of ${ACTIONS.join(', ')}.`)
  return { action, isTest: parameter(query, 'IsTest').toLowerCase() === 'true', parameters: parametersOf(query) }
}

/** The gateway reads no parameter that is not in the list: the rest is left to the action. */
const parameter = (query: URLSearchParams, name: Common): string => query.get(name) ?? ''

const parametersOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].filter(([name]) => !COMMON.some((common) => common === name)))

function required(query: URLSearchParams, name: Common, code: number): string {
  const value = parameter(query, name)
  if (value === '') throw new Refusal(code, `${name} is missing.`)
  return value
}

/** Compares in constant time: a wrong signature takes as long as the right one. */
function isSame(received: string, right: string): boolean {
  const [a, b] = [Buffer.from(received), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
