import { createHash } from 'node:crypto'
import { type Credentials, requestSignature } from '@/lib/zego/signature'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** Returns the signature that a request of this account must carry. */
export const signature = (account: Credentials, nonce: string, timestampSeconds: number): string =>
  requestSignature(account, nonce, timestampSeconds, md5)
