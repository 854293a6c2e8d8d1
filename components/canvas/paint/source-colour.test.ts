import { expect, it } from 'vitest'
import { cardColours, hueOf } from './source-colour'

const stream = (streamId: string) => ({ kind: 'stream' as const, streamId })

it('a source always has the same colour, and most have different ones', () => {
  expect(cardColours(stream('cam-1'))).toEqual(cardColours(stream('cam-1')))
  const hues = new Set(Array.from({ length: 40 }, (_, index) => hueOf(stream(`cam-${index}`))))
  expect(hues.size).toBeGreaterThan(6)
})
