import { createHash } from 'node:crypto'

/** SHA-1 over the secret, the timestamp and the nonce in dictionary order, lower-case hex (contract 5). */
export const callbackSignature = (secret: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([secret, timestamp, nonce].sort().join('')).digest('hex')
