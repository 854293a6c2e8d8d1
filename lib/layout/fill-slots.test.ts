import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputOf, inputsOf, type LayoutDocument } from './document'
import { type Arrival, fillingOf, fillSlots, type Room, toSend } from './fill-slots'
import { PLAIN_LABEL, type Source } from './input'
import type { SlotFor } from './slot'
import { layoutOf } from './testing/layout-of'

const stream = (streamId: string): Source => ({ kind: 'stream', streamId })
const slot = (who: SlotFor): Source => ({ kind: 'slot', for: who })
const NEXT = slot({ by: 'next' })

/** Makes a layout of these sources, bottom first, as a, b, c… */
const layout = (...sources: Source[]): LayoutDocument =>
  layoutOf(Object.fromEntries(sources.map((source, index) => ['abcdef'[index] ?? 'z', { source }])))

const arrival = (streamId: string, since: number, fields: Partial<Arrival> = {}): Arrival => ({
  streamId,
  userId: `user-${streamId}`,
  userName: '',
  state: 'live',
  since,
  ...fields,
})

const ENTRIES = [
  arrival('cam-2', 20, { userId: 'ben', userName: 'Ben' }),
  arrival('cam-1', 10, { userId: 'anna', userName: 'Hôst ' }),
  arrival('screen', 30, { userId: 'anna', userName: 'Anna' }),
  arrival('left', 1, { userId: 'eva', userName: 'Eva', state: 'gone' }),
]

const room = (entries: readonly Arrival[]): Room => ({ entries, outputs: [] })
const ROOM = room(ENTRIES)

describe('a place is filled', () => {
  it.each<{ why: string; sources: Source[]; filling: object }>([
    { why: 'by its stream', sources: [slot({ by: 'stream', streamId: 'cam-2' })], filling: { a: 'cam-2' } },
    {
      why: 'by the latest stream of a person',
      sources: [slot({ by: 'user', userId: 'anna' })],
      filling: { a: 'screen' },
    },
    {
      why: 'by whoever is called so, whatever the case',
      sources: [slot({ by: 'role', role: 'host' })],
      filling: { a: 'cam-1' },
    },
    {
      why: 'by whoever is called so, marks of direction aside',
      sources: [slot({ by: 'role', role: '\u2068Ben\u2069' })],
      filling: { a: 'cam-2' },
    },
    { why: 'by a stream of that name', sources: [slot({ by: 'role', role: 'Cam-2' })], filling: { a: 'cam-2' } },
    {
      why: 'in the order of arrival',
      sources: [NEXT, NEXT, NEXT, NEXT],
      filling: { a: 'cam-1', b: 'cam-2', c: 'screen' },
    },
    { why: 'by none that stands in the layout', sources: [NEXT, stream('cam-1')], filling: { a: 'cam-2' } },
    {
      why: 'by the closest bond first, wherever it lies',
      sources: [NEXT, slot({ by: 'role', role: 'host' }), slot({ by: 'stream', streamId: 'cam-1' })],
      filling: { a: 'cam-2', c: 'cam-1' },
    },
    {
      why: 'by another stream of the person where one is taken',
      sources: [slot({ by: 'user', userId: 'anna' }), stream('screen')],
      filling: { a: 'cam-1' },
    },
    {
      why: 'by nobody who has left',
      sources: [slot({ by: 'user', userId: 'eva' }), slot({ by: 'stream', streamId: 'left' })],
      filling: {},
    },
  ])('$why', ({ sources, filling }) => expect(fillingOf(layout(...sources), ROOM)).toEqual(filling))

  it('by no stream that the show itself sends into its room', () => {
    const outputs = [{ destination: { kind: 'stream' as const, streamId: 'cam-1' } }]
    expect(fillingOf(layout(NEXT), { entries: ENTRIES, outputs })).toEqual({ a: 'cam-2' })
  })

  it('by the same stream with the prefix of the test environment and without', () => {
    const tested = room([arrival('zegotest-7-cam-1', 1), arrival('zegotest-7-cam-2', 2)])
    const document = layout(NEXT, stream('cam-1'), slot({ by: 'stream', streamId: 'cam-2' }))
    expect(fillingOf(document, tested)).toEqual({ c: 'zegotest-7-cam-2' })
  })

  it('by nobody whom somebody hid, where anyone may come; a name still means them', () => {
    const hidden = (source: Source) =>
      layoutOf({ a: { source }, gone: { source: stream('cam-1'), hidden: true }, b: { source: NEXT } })
    expect(fillingOf(hidden(NEXT), ROOM)).toEqual({ a: 'cam-2', b: 'screen' })
    expect(fillingOf(hidden(slot({ by: 'role', role: 'host' })), ROOM)).toEqual({ a: 'cam-1', b: 'cam-2' })
  })

  it('in the layout, and empty places are not sent', () => {
    const document = layout(NEXT, slot({ by: 'role', role: 'Nobody' }), stream('cam-2'))
    expect(inputsOf(fillSlots(document, ROOM)).map(({ source }) => source.kind)).toEqual(['stream', 'slot', 'stream'])
    expect(inputsOf(toSend(document, ROOM)).map(({ source }) => source)).toEqual([stream('cam-1'), stream('cam-2')])
  })

  it('by the same objects while nothing changes, so that nothing is drawn again', () => {
    const plain = layout(stream('cam-1'))
    const document = layout(NEXT)
    expect(toSend(plain, ROOM)).toBe(plain)
    expect(fillSlots(document, ROOM).records.a).toBe(fillSlots(document, ROOM).records.a)
  })
})

const arbitraryId = fc.constantFrom('cam-1', 'cam-2', 'screen', 'x')
const arbitrarySource: fc.Arbitrary<Source> = fc.oneof(
  arbitraryId.map(stream),
  fc.constant(NEXT),
  arbitraryId.map((streamId) => slot({ by: 'stream', streamId })),
  arbitraryId.map((userId) => slot({ by: 'user', userId })),
  arbitraryId.map((role) => slot({ by: 'role', role })),
)
const arbitraryRoom = fc.uniqueArray(
  fc.record({
    streamId: arbitraryId,
    userId: arbitraryId,
    userName: arbitraryId,
    state: fc.constantFrom('live' as const, 'gone' as const),
    since: fc.nat({ max: 3 }),
  }),
  { selector: ({ streamId }) => streamId },
)

it('puts no stream in twice, none that is gone, and the same whatever the order of the list', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySource, { maxLength: 6 }), arbitraryRoom, (sources, entries) => {
      const document = layout(...sources)
      const filling = fillingOf(document, room(entries))
      const used = Object.values(filling)
      const fixed = sources.flatMap((source) => (source.kind === 'stream' ? [source.streamId] : []))
      expect(new Set([...used, ...fixed]).size).toBe(used.length + new Set(fixed).size)
      for (const id of used) expect(entries.find(({ streamId }) => streamId === id)?.state).toBe('live')
      expect(fillingOf(document, room([...entries].reverse()))).toEqual(filling)
      const sent = toSend(document, room(entries))
      expect(toSend(sent, room([]))).toBe(sent)
    }),
  )
})

describe('a label', () => {
  const labelled = (source: Source, text: string) =>
    layoutOf({ a: { source, label: { ...PLAIN_LABEL, text } }, b: { source: stream('other') } })

  it.each([
    { source: stream('cam-2'), text: '{name}', is: 'Ben', why: 'the person who publishes it' },
    { source: stream('cam-2'), text: 'Live: {name} ({name})', is: 'Live: Ben (Ben)', why: 'wherever it stands' },
    { source: slot({ by: 'user', userId: 'ben' }), text: '{name}', is: 'Ben', why: 'whoever fills the place' },
    { source: slot({ by: 'role', role: 'Judge' }), text: '{name}', is: 'Judge', why: 'whom an empty place waits for' },
    { source: stream('nobody'), text: '{name}', is: 'nobody', why: 'the id of who has no name' },
    { source: stream('cam-2'), text: '{Name}', is: '{Name}', why: 'another word is a text' },
    {
      source: { kind: 'url' as const, url: 'rtmp://a/live/cam?x' },
      text: '{name}',
      is: 'cam',
      why: 'the end of a URL',
    },
  ])('$text is $is: $why', ({ source, text, is }) => {
    expect(inputOf(fillSlots(labelled(source, text), ROOM), 'a')?.label?.text).toBe(is)
  })

  it('follows the name, and what does not change is the very same', () => {
    const document = labelled(stream('cam-2'), '{name}')
    const renamed = room([arrival('cam-2', 20, { userName: '$& Bea' })])
    expect(inputOf(fillSlots(document, renamed), 'a')?.label?.text).toBe('$& Bea')
    expect(inputOf(fillSlots(document, room([...renamed.entries])), 'a')).toBe(
      inputOf(fillSlots(document, renamed), 'a'),
    )
    expect(fillSlots(document, ROOM).records.b).toBe(document.records.b)
    const plain = labelled(stream('cam-2'), 'Ben')
    expect(fillSlots(plain, ROOM)).toBe(plain)
  })
})
