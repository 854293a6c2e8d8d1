import { createHash } from 'node:crypto'
import { type Credentials, requestSignature } from '@/lib/zego/signature'

const SIGNATURE_VERSION = '2.0'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

export const signature = (credentials: Credentials, nonce: string, timestampSeconds: number): string =>
  requestSignature(credentials, nonce, timestampSeconds, md5)

/**
 * Makes the signed query of one call, without the parameters of the action: a GET action appends its own. The nonce is
 * 16 hex characters, fresh for every call, also for a retry. The result is never logged or answered.
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
