import { createHash, timingSafeEqual } from 'node:crypto'

type Signed = Readonly<{ timestamp: string; nonce: string }>

/** Lower-case hex SHA-1 over secret, timestamp and nonce in dictionary order (contract 5). It does not cover the rest. */
export function callbackSignature(callbackSecret: string, { timestamp, nonce }: Signed): string {
  return createHash('sha1').update([callbackSecret, timestamp, nonce].sort().join('')).digest('hex')
}

/** In constant time: how long it takes tells nobody how much of a guess was right. */
export function isSignedWith(callbackSecret: string, callback: Signed & Readonly<{ signature: string }>): boolean {
  const expected = Buffer.from(callbackSignature(callbackSecret, callback))
  const given = Buffer.from(callback.signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
