import fc from 'fast-check'
import { DOCUMENT_VERSION, type Following, type LayoutDocument, type Watermark } from '../document'
import type { Blur, Input, Label, Placeholder } from '../input'
import type { Destination } from '../output'

/** There are few ids, sources and orders, so that documents overlap and collide often. */
const arbitraryId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const arbitraryOrder = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a1V', 'Zz', '0', 'zzz', 'a10', 'A')
const arbitraryColour = fc.constantFrom('#000000', '#1a2b3c', '#ffffff')

export const arbitrarySource: fc.Arbitrary<Destination> = fc.oneof(
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

const arbitraryImageUrl = fc.constantFrom(
  'https://a.example/b.png',
  'http://a.example/c.JPG?v=1',
  'preset-id://4',
  'https://a.example/b.gif',
  'ftp://a.example/b.png',
  'x',
)

/** Makes any text that is stored: as long as a label may be, and longer. */
export const arbitraryText = fc.oneof(
  fc.constantFrom('', 'Anna', '主持人', '😀 "a" <b>'),
  fc.string({ maxLength: 320, unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '')),
  fc.constantFrom('字'.repeat(100), '字'.repeat(101), 'x'.repeat(300), 'x'.repeat(301)),
)

const arbitraryLabel: fc.Arbitrary<Label> = fc.record({
  text: arbitraryText,
  left: fc.nat({ max: 400 }),
  top: fc.nat({ max: 400 }),
  size: fc.integer({ min: 12, max: 100 }),
  colour: arbitraryColour,
  opacity: fc.integer({ min: 0, max: 100 }),
  outline: fc.option(arbitraryColour),
})

const arbitraryPlaceholder: fc.Arbitrary<Placeholder> = fc.record({
  url: arbitraryImageUrl,
  mode: fc.constantFrom('always', 'camera-off', 'no-data'),
})

const arbitraryPadding = fc.oneof(fc.constant(0), fc.nat({ max: 120 }), fc.nat({ max: 20_000 }))
const arbitraryBlur: fc.Arbitrary<Blur> = fc.record({
  top: arbitraryPadding,
  left: arbitraryPadding,
  bottom: arbitraryPadding,
  right: arbitraryPadding,
})

const arbitraryRect = {
  x: fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 400 })),
  y: fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 400 })),
  width: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 16, max: 200 })),
  height: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 16, max: 200 })),
}

const arbitraryInput = (id: string): fc.Arbitrary<Input> =>
  fc.record({
    type: fc.constant('input' as const),
    id: fc.constant(id),
    source: arbitrarySource,
    placed: fc.boolean(),
    ...arbitraryRect,
    order: arbitraryOrder,
    fit: fc.constantFrom('crop', 'fit'),
    cornerRadius: fc.nat({ max: 100 }),
    content: fc.constantFrom('both', 'audio', 'video'),
    volume: fc.nat({ max: 200 }),
    soundLevelId: fc.option(fc.nat({ max: 3 })),
    placeholder: fc.option(arbitraryPlaceholder),
    label: fc.option(arbitraryLabel),
    blur: fc.oneof(fc.constant({ top: 0, left: 0, bottom: 0, right: 0 }), arbitraryBlur),
    uid: fc.oneof(fc.constant(''), fc.constantFrom('user-1', 'x'.repeat(63), 'x'.repeat(64), 'ü')),
    locked: fc.boolean(),
    hidden: fc.constantFrom(false, false, false, true),
    leaving: fc.option(
      fc.record({
        lost: fc.constantFrom('hold', 'leave', 'switch'),
        to: fc.constantFrom('', 'Break'),
        toId: fc.constantFrom('', 'break'),
        back: fc.constantFrom('again', 'wait'),
        needed: fc.boolean(),
      }),
    ),
    group: fc.constantFrom(null, { id: 'g', name: 'Guests' }, { id: 'h', name: 'Hosts' }),
  })

const arbitraryWatermark: fc.Arbitrary<Watermark> = fc.record({
  type: fc.constant('watermark' as const),
  id: fc.constant('watermark' as const),
  url: arbitraryImageUrl,
  ...arbitraryRect,
})

const arbitraryParts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs), { maxLength: 3 })

/** Makes any document that the schema accepts, down to orders that are equal or that our numbering never makes. */
const arbitraryFollowing: fc.Arbitrary<Following> = fc.record({
  type: fc.constant('following' as const),
  id: fc.constant('following' as const),
  template: fc.constantFrom('arrange', 'grid', 'own-1'),
  style: fc.record({
    gap: fc.nat({ max: 400 }),
    margin: fc.nat({ max: 400 }),
    cornerRadius: fc.option(fc.nat({ max: 100 })),
    shape: fc.constantFrom(null, 'source', '16:9'),
  }),
  room: fc.option(
    fc.record({
      paused: fc.boolean(),
      leftOut: fc.subarray(['cam-1', 'cam-2']),
      order: fc.constantFrom('arrival', 'name'),
      first: fc.subarray(['Host', 'Moderator']),
      limit: fc.option(fc.integer({ min: 1, max: 100 })),
      spotlight: fc.constantFrom(null, { by: 'next' as const }, { by: 'role' as const, role: 'Host' }),
      settle: fc.integer({ min: 1, max: 30 }),
    }),
  ),
})

export const arbitraryDocument: fc.Arbitrary<LayoutDocument> = fc
  .record({
    ids: fc.uniqueArray(arbitraryId),
    colour: fc.option(arbitraryColour),
    image: fc.option(arbitraryImageUrl),
    guides: fc.record({ x: arbitraryParts, y: arbitraryParts }),
    watermark: fc.option(arbitraryWatermark, { freq: 4 }),
    following: fc.option(arbitraryFollowing, { freq: 4 }),
  })
  .chain(({ ids, colour, image, guides, watermark, following }) =>
    fc.tuple(...ids.map(arbitraryInput)).map((inputs) => ({
      version: DOCUMENT_VERSION,
      records: {
        background: { type: 'background' as const, id: 'background' as const, colour, image, guides },
        ...(watermark ? { watermark } : {}),
        ...(following ? { following } : {}),
        ...Object.fromEntries(inputs.map((input) => [input.id, input])),
      },
    })),
  )

export const arbitraryIds = fc.uniqueArray(arbitraryId)
