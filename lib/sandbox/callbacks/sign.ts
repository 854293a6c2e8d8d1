import { createHash } from 'node:crypto'
import { callbackSignature as signWith } from '@/lib/zego/signature'

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')

export const callbackSignature = (secret: string, timestamp: string, nonce: string): string =>
  signWith(secret, { timestamp, nonce }, sha1)
