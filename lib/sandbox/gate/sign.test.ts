import { expect, it } from 'vitest'
import published from '@/lib/zego/vectors/request-signature.json'
import { signature } from './sign'

it.each(published)('expects of AppId $appId the signature that is published', (example) => {
  expect(signature(example, example.signatureNonce, example.timestamp)).toBe(example.signature)
})
