import { expect, it } from 'vitest'
import published from '@/lib/zego/vectors/request-signature.json'
import { signature, signedQuery } from './sign'

it.each(published)('matches the published example of AppId $appId', (example) => {
  expect(signature(example, example.signatureNonce, example.timestamp)).toBe(example.signature)
})

it('signs a query with everything that the gateway asks for, and without the secret', () => {
  const credentials = { appId: 12345, serverSecret: '9193cc662a4c0ec135ec71fb57194b38' }
  const query = signedQuery(credentials, 'StartMix', {
    nonce: '4fd24687296dd9f3',
    timestampSeconds: 1615186943,
    isTest: true,
  })
  expect(Object.fromEntries(query)).toEqual({
    Action: 'StartMix',
    AppId: '12345',
    SignatureNonce: '4fd24687296dd9f3',
    Timestamp: '1615186943',
    Signature: '43e5cfcca828314675f91b001390566a',
    SignatureVersion: '2.0',
    IsTest: 'true',
  })
})
