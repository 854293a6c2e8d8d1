import { createHash } from 'node:crypto'

export type Credentials = Readonly<{ appId: number; serverSecret: string }>

const SIGNATURE_VERSION = '2.0'

/** Lower-case hex MD5 over AppId + SignatureNonce + ServerSecret + Timestamp (contract 1). */
export function signature({ appId, serverSecret }: Credentials, nonce: string, timestampSeconds: number): string {
  return createHash('md5').update(`${appId}${nonce}${serverSecret}${timestampSeconds}`).digest('hex')
}

/**
 * The query of one call, without the parameters of the action itself: a GET action appends its own. The nonce is 16 hex
 * characters, fresh for every call, tries again included. What this returns is never logged or answered.
 */
export function signedQuery(
  credentials: Credentials,
  action: string,
  { nonce, timestampSeconds, isTest }: Readonly<{ nonce: string; timestampSeconds: number; isTest: boolean }>,
): URLSearchParams {
  return new URLSearchParams({
    Action: action,
    AppId: String(credentials.appId),
    SignatureNonce: nonce,
    Timestamp: String(timestampSeconds),
    Signature: signature(credentials, nonce, timestampSeconds),
    SignatureVersion: SIGNATURE_VERSION,
    IsTest: String(isTest),
  })
}
