import { createCipheriv } from 'node:crypto'
import type { Credentials } from '@/lib/zego/signature'

/** Says for whom a token is. Times are Unix seconds; `payload` is empty, or JSON that says what the user may do. */
export type TokenFields = Readonly<{ userId: string; payload: string; createdAt: number; expiresAt: number }>

/** What makes each token another: 16 ASCII characters, and a whole number of 32 bits. */
export type TokenChance = Readonly<{ iv: string; nonce: number }>

/** How long a ServerSecret is, in ASCII characters: it is the key of AES-256. */
const SECRET_BYTES = 32

/** Tells whether tokens can be made with the secret. */
export const canMakeTokens = (serverSecret: string): boolean => Buffer.byteLength(serverSecret) === SECRET_BYTES

/**
 * Makes a Token04, with which a client of ZEGOCLOUD logs in:
 *
 *     '04' + base64( int64 expiresAt │ uint16 16 │ iv │ uint16 length │ ciphertext )      numbers are big-endian
 *
 * What is encrypted is JSON, by AES-256-CBC with PKCS#7; the key is the ServerSecret itself.
 */
export function token04(
  { appId, serverSecret }: Credentials,
  { userId, payload, createdAt, expiresAt }: TokenFields,
  { iv, nonce }: TokenChance,
): string {
  const fields = { app_id: appId, user_id: userId, nonce, ctime: createdAt, expire: expiresAt, payload }
  const cipher = createCipheriv('aes-256-cbc', serverSecret, iv)
  const text = Buffer.concat([cipher.update(JSON.stringify(fields)), cipher.final()])
  const head = Buffer.alloc(8)
  head.writeBigInt64BE(BigInt(expiresAt))
  return `04${Buffer.concat([head, withLength(Buffer.from(iv)), withLength(text)]).toString('base64')}`
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.byteLength)
  return Buffer.concat([length, bytes])
}
