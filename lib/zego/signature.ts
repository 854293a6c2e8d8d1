export type Credentials = Readonly<{ appId: number; serverSecret: string }>

/** Hashes a text as lower-case hex. It is an argument, so that these formulas run wherever a caller has a hash. */
export type HexHash = (text: string) => string

/** Signs a request: MD5 over AppId + SignatureNonce + ServerSecret + Timestamp (contract 1). */
export const requestSignature = (
  { appId, serverSecret }: Credentials,
  nonce: string,
  timestampSeconds: number,
  md5: HexHash,
): string => md5(`${appId}${nonce}${serverSecret}${timestampSeconds}`)

/**
 * Signs a callback: SHA-1 over secret, timestamp and nonce in dictionary order (contract 5). It does not cover the
 * rest.
 */
export const callbackSignature = (
  callbackSecret: string,
  { timestamp, nonce }: Readonly<{ timestamp: string; nonce: string }>,
  sha1: HexHash,
): string => sha1([callbackSecret, timestamp, nonce].sort().join(''))
