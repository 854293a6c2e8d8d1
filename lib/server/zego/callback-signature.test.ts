import { expect, it } from 'vitest'
import vectors from '@/lib/zego/vectors/callback-signature.json' with { type: 'json' }
import { callbackSignature, isSignedWith } from './callback-signature'

it.each(vectors)('matches the published example of $timestamp', ({ callbackSecret, signature, ...signed }) => {
  expect(callbackSignature(callbackSecret, signed)).toBe(signature)
  expect(isSignedWith(callbackSecret, { ...signed, signature })).toBe(true)
})

const right = { timestamp: '1470820198', nonce: '123412', signature: '5bd59fd62953a8059fb7eaba95720f66d19e4517' }

it.each([
  { why: 'another signature', callback: { ...right, signature: '0'.repeat(40) } },
  { why: 'the first half of it', callback: { ...right, signature: right.signature.slice(0, 20) } },
  { why: 'no signature', callback: { ...right, signature: '' } },
  { why: 'forty characters of more bytes', callback: { ...right, signature: 'é'.repeat(40) } },
  { why: 'upper case', callback: { ...right, signature: right.signature.toUpperCase() } },
  { why: 'a later timestamp', callback: { ...right, timestamp: '1470820199' } },
  { why: 'another nonce', callback: { ...right, nonce: '123413' } },
])('does not take $why', ({ callback }) => {
  expect(isSignedWith('secret', callback)).toBe(false)
})
