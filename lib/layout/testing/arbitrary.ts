import fc from 'fast-check'
import type { Input, LayoutDocument, Source } from '../document'

/** Few ids, sources and orders, so that documents overlap and collide often. */
const arbitraryId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const arbitraryOrder = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a1V', 'Zz', '0', 'zzz', 'a10', 'A')
const arbitraryColour = fc.constantFrom(null, '#000000', '#1a2b3c')

export const arbitrarySource: fc.Arbitrary<Source> = fc.oneof(
  fc.record({
    kind: fc.constant('stream' as const),
    streamId: fc.constantFrom('cam-1', 'cam-2', 'zegotest-7-cam-1', 'ü'),
  }),
  fc.record({ kind: fc.constant('stream' as const), streamId: fc.string({ minLength: 1, maxLength: 256 }) }),
  fc.record({
    kind: fc.constant('url' as const),
    url: fc.constantFrom('rtmp://a/b', 'http://a/b.flv', 'ftp://a', 'x'),
  }),
)

const arbitraryInput = (id: string): fc.Arbitrary<Input> =>
  fc.record({
    type: fc.constant('input' as const),
    id: fc.constant(id),
    source: arbitrarySource,
    placed: fc.boolean(),
    x: fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 400 })),
    y: fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 400 })),
    width: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 16, max: 200 })),
    height: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 16, max: 200 })),
    order: arbitraryOrder,
  })

/** Any document that the schema accepts, down to orders that are equal or that our numbering never makes. */
export const arbitraryDocument: fc.Arbitrary<LayoutDocument> = fc
  .tuple(fc.uniqueArray(arbitraryId), arbitraryColour)
  .chain(([ids, colour]) =>
    fc.tuple(...ids.map(arbitraryInput)).map((inputs) => ({
      version: 1 as const,
      records: {
        background: { type: 'background' as const, id: 'background' as const, colour },
        ...Object.fromEntries(inputs.map((input) => [input.id, input])),
      },
    })),
  )

export const arbitraryIds = fc.uniqueArray(arbitraryId)
