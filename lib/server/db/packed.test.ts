import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDocument } from '@/lib/layout/testing/arbitrary'
import { packed, unpacked } from './packed'

it('gives back every text word for word', () => {
  const texts = fc.oneof(
    arbitraryDocument.map((document) => JSON.stringify(document)),
    fc.json({ maxDepth: 4 }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(unpacked(packed(text))).toBe(text)
    }),
  )
})

it('reads what was packed by an earlier version, and what was stored before there was packing', () => {
  const json =
    '{"version":2,"records":{"background":{"type":"background","id":"background","colour":null,"image":null}}}'
  expect(unpacked(json)).toBe(json)
  expect(unpacked(EARLIER)).toBe(`${json} ${json} ${json}`)
})

const EARLIER = '1:q6ZFswviGOQWV22twjC0CQA='
