import { createHash, timingSafeEqual } from 'node:crypto'
import { callbackSignature as signWith } from '@/lib/zego/signature'

type Signed = Readonly<{ timestamp: string; nonce: string }>

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')

export const callbackSignature = (callbackSecret: string, signed: Signed): string =>
  signWith(callbackSecret, signed, sha1)

/** Compares in constant time, so that the time tells nobody how much of a guess was right. */
export function isSignedWith(callbackSecret: string, callback: Signed & Readonly<{ signature: string }>): boolean {
  const expected = Buffer.from(callbackSignature(callbackSecret, callback))
  const sent = Buffer.from(callback.signature)
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}
