import { callbackSignature } from '@/lib/server/zego/callback-signature'

type Account = Readonly<{ appId: number; callbackSecret: string | null }>
type Fields = Record<string, unknown>

let nonces = 0

/** Makes a callback as ZEGOCLOUD sends it: all values are strings, and it is signed now, with a fresh nonce. */
export function callbackOf({ appId, callbackSecret }: Account, nowMs: number, fields: Fields): Fields {
  nonces += 1
  const signed = { timestamp: String(Math.floor(nowMs / 1000)), nonce: String(100_000 + nonces) }
  const signature = callbackSignature(callbackSecret ?? '', signed)
  return { appid: String(appId), ...signed, signature, ...fields }
}

/** Makes a request without an Origin and without a cookie, since no browser sends it. */
export const postOf = (body: BodyInit, contentType = 'application/json'): Request =>
  new Request('http://localhost:3000/api/zego/callback', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
    duplex: 'half',
  } as RequestInit)
