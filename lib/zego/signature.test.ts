import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { callbackSignature, requestSignature } from './signature'
import callbacks from './vectors/callback-signature.json'
import requests from './vectors/request-signature.json'

const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const asItIs = (text: string) => text

it.each(requests)('signs a request of AppId $appId as it is published', (example) => {
  expect(requestSignature(example, example.signatureNonce, example.timestamp, md5)).toBe(example.signature)
})

it.each(callbacks)('signs a callback of $timestamp as it is published', ({ callbackSecret, signature, ...signed }) => {
  expect(callbackSignature(callbackSecret, signed, sha1)).toBe(signature)
})

it('hashes a request in the order AppId, nonce, secret, timestamp', () => {
  expect(requestSignature({ appId: 2, serverSecret: 's' }, 'n', 1, asItIs)).toBe('2ns1')
})

it.each([
  { callbackSecret: 'b', timestamp: '2', nonce: '1', hashed: '12b', why: 'digits come before letters' },
  { callbackSecret: 'b', timestamp: '10', nonce: '9', hashed: '109b', why: 'they are texts, not numbers' },
  { callbackSecret: 'b', timestamp: '1', nonce: 'B', hashed: '1Bb', why: 'capitals come before small letters' },
])('hashes $hashed for a callback: $why', ({ callbackSecret, timestamp, nonce, hashed }) => {
  expect(callbackSignature(callbackSecret, { timestamp, nonce }, asItIs)).toBe(hashed)
})
