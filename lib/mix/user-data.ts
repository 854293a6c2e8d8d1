import type { ShowSettings } from '@/lib/layout/show'
import { byteLength } from '@/lib/shared/byte-length'
import { bytesToBase64, fromBase64Bytes, toBase64 } from './base64'

type Data = Pick<ShowSettings, 'userData' | 'userDataAs'>

/**
 * Makes UserData, which is base64 on the wire (contract 2.1): of the text, or of the bytes that an operator gave as
 * base64. What is not base64, which `check` refuses, goes as text.
 */
export function toUserData({ userData, userDataAs }: Data): string | undefined {
  if (userData === '') return undefined
  const bytes = userDataAs === 'base64' ? fromBase64Bytes(userData) : null
  return bytes ? bytesToBase64(bytes) : toBase64(userData)
}

/** Counts the bytes that players get; null for text that is not base64 and should be. */
export function userDataBytes({ userData, userDataAs }: Data): number | null {
  if (userDataAs === 'text') return byteLength(userData)
  return userData === '' ? 0 : (fromBase64Bytes(userData)?.length ?? null)
}
