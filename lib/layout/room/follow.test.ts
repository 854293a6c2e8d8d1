import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { toRect } from '@/lib/geometry/rect'
import { inputsOf, type LayoutDocument, LayoutDocument as Schema, sentOf } from '@/lib/layout/document'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import type { Input } from '@/lib/layout/input'
import { NAME } from '@/lib/layout/is-filled'
import { documentOf, testInput } from '@/lib/layout/testing/layout-of'
import { followRoom, type RoomNow } from './follow'
import { roomInputId } from './room-inputs'

const FRAME = { width: 1280, height: 720 }
const DEPS = { frame: FRAME, step: 2, own: [] } as const
const STYLE = { gap: 8, margin: 0, cornerRadius: null, shape: null }

function following(room: Partial<FollowRoom>, template: string, inputs: readonly Input[] = []): LayoutDocument {
  const { version, records } = documentOf(...inputs)
  const all = { ...PLAIN_ROOM, ...room }
  return {
    version,
    records: { ...records, following: { type: 'following', id: 'following', template, style: STYLE, room: all } },
  }
}

const entry = (streamId: string, state: 'live' | 'gone' = 'live', since = 0) => ({
  streamId,
  userId: streamId,
  userName: streamId.toUpperCase(),
  state,
  since,
})
const now = (entries: RoomNow['entries'], at = 60_000, most = 9): RoomNow => ({
  entries,
  outputs: [],
  most,
  now: at,
  places: new Set(),
  pinned: [],
})
const stream = (streamId: string) => ({ kind: 'stream', streamId }) as const
const streamsIn = (document: LayoutDocument) =>
  sentOf(document).map(({ source }) => (source.kind === 'stream' ? source.streamId : source.kind))
const rectsIn = (document: LayoutDocument) =>
  Object.fromEntries(sentOf(document).map((input) => [input.id, toRect(input)]))

describe('a layout that follows the room', () => {
  it('has a picture of each who is there, and of nobody else', () => {
    const { document, come, gone } = followRoom(
      following({}, 'grid'),
      now([entry('a'), entry('b'), entry('c', 'gone')]),
      DEPS,
    )
    expect(streamsIn(document)).toEqual(['a', 'b'])
    expect(rectsIn(document)).toEqual({
      'room-a': { x: 0, y: 182, width: 636, height: 356 },
      'room-b': { x: 644, y: 182, width: 636, height: 356 },
    })
    expect(come.map(({ id }) => id)).toEqual(['room-a', 'room-b'])
    expect(gone).toEqual([])
  })

  it('hides who left, and shows them again as they were', () => {
    const host = testInput('host', { source: { kind: 'stream', streamId: 'a' }, volume: 70 })
    const without = followRoom(following({}, 'grid', [host]), now([entry('a', 'gone'), entry('b')]), DEPS)
    expect(without.document.records.host).toMatchObject({ hidden: true, volume: 70 })
    expect(without.gone.map(({ id }) => id)).toEqual(['host'])
    const back = followRoom(without.document, now([entry('a'), entry('b')]), DEPS)
    expect(back.document.records.host).toMatchObject({ hidden: false, volume: 70 })
    expect(back.come.map(({ id }) => id)).toEqual(['host'])
  })

  it.each<{
    why: string
    room?: Partial<FollowRoom>
    inputs?: readonly Input[]
    outputs?: RoomNow['outputs']
    pinned?: RoomNow['pinned']
    most?: number
    shows: string
  }>([
    { why: 'nobody is left out', shows: 'a b' },
    { why: 'who is left out is hidden', room: { leftOut: ['b'] }, inputs: [testInput('b')], shows: 'a' },
    { why: 'what is locked stays, and is not brought twice', inputs: [testInput('b', { locked: true })], shows: 'b a' },
    {
      why: 'who is locked and hidden is not brought either',
      inputs: [testInput('b', { locked: true, hidden: true })],
      shows: 'a',
    },
    {
      why: 'who stands in a place is not brought twice',
      inputs: [slot({ by: 'stream', streamId: 'b' })],
      shows: 'slot a',
    },
    { why: 'an address stays, behind the people', inputs: [url()], shows: 'url a b' },
    { why: 'a stream of another room stays', inputs: [testInput('else')], shows: 'else a b' },
    { why: 'what the room brought and has forgotten goes', inputs: [brought('old')], shows: 'a b' },
    {
      why: 'what the show itself sends into the room is no guest',
      outputs: [{ destination: { kind: 'stream', streamId: 'b' } }],
      shows: 'a',
    },
    { why: 'a pinned sound has a place free', most: 2, pinned: [stream('music')], shows: 'a' },
    { why: 'two pinned sounds have two', most: 3, pinned: [stream('music'), stream('wind')], shows: 'a' },
    { why: 'who is shown needs no second place for their sound', most: 2, pinned: [stream('a')], shows: 'a b' },
    { why: 'nor by the name of a test environment', most: 2, pinned: [stream('zegotest-1-a')], shows: 'a b' },
    { why: 'who is pinned and has no place is heard', most: 2, room: { limit: 1 }, pinned: [stream('b')], shows: 'a' },
    { why: 'the pinned one that loses its place is heard', most: 1, pinned: [stream('b')], shows: '' },
    {
      why: 'an input of a hand has the pinned sound already',
      most: 3,
      inputs: [testInput('music', { locked: true })],
      pinned: [stream('music')],
      shows: 'music a b',
    },
    { why: 'while it is paused nothing happens', room: { paused: true }, inputs: [testInput('else')], shows: 'else' },
  ])('$why', ({ room = {}, inputs = [], outputs = [], pinned = [], most = 9, shows }) => {
    const known = { ...now([entry('a'), entry('b')]), outputs, pinned, most }
    expect(streamsIn(followRoom(following(room, 'arrange', inputs), known, DEPS).document).join(' ')).toBe(shows)
  })

  it('leaves who fills a place there, behind the others', () => {
    const known = { ...now([entry('a'), entry('b')]), places: new Set(['guest']) }
    const document = following({}, 'grid', [testInput('guest', { source: { kind: 'stream', streamId: 'a' } })])
    const rects = rectsIn(followRoom(document, known, DEPS).document)
    expect(Object.keys(rects)).toEqual(['guest', 'room-b'])
    expect(rects['room-b']?.x).toBe(0)
  })

  it('counts what the layout has beside the room among the inputs of the account', () => {
    const document = following({}, 'arrange', [url(), testInput('x', { locked: true })])
    expect(
      streamsIn(
        followRoom(
          document,
          now(
            ['a', 'b', 'c'].map((id) => entry(id)),
            60_000,
            4,
          ),
          DEPS,
        ).document,
      ),
    ).toEqual(['url', 'x', 'a', 'b'])
  })

  it('gives newcomers the label and the fit that the others have', () => {
    const label = { text: NAME, left: 8, top: 8, size: 24, colour: '#ffffff', opacity: 100, outline: null }
    const document = following({}, 'arrange', [testInput('a', { label, fit: 'fit' })])
    const { records } = followRoom(document, now([entry('a'), entry('b')]), DEPS).document
    expect(records['room-b']).toMatchObject({ label, fit: 'fit' })
    const onAir = following({}, 'arrange', [testInput('a', { label: { ...label, text: 'A' } })])
    expect(followRoom(onAir, now([entry('a'), entry('b')]), DEPS).document.records['room-b']).toMatchObject({ label })
  })

  it('has the one with the spotlight larger than the others, and packs the rest', () => {
    const document = following({ spotlight: { by: 'role', role: 'C' } }, 'arrange')
    const rects = rectsIn(followRoom(document, now(['a', 'b', 'c'].map((id) => entry(id))), DEPS).document)
    const areaOf = (id: string) => (rects[id]?.width ?? 0) * (rects[id]?.height ?? 0)
    expect(areaOf('room-c')).toBeGreaterThan(2 * areaOf('room-a'))
    expect(areaOf('room-a')).toBe(areaOf('room-b'))
  })
})

it.each(['cam-1', 'zegotest-123-cam-1', 'é'.repeat(200), 'a b', 'a_b', 'x'.repeat(256)])(
  '%s has an id of its own',
  (id) => {
    expect(roomInputId(id)).toMatch(/^room-[A-Za-z0-9_-]{1,59}$/)
  },
)

it('streams whose ids look alike have different ones', () => {
  expect(new Set(['a b', 'a_b', 'a-b', 'a.b'].map(roomInputId)).size).toBe(4)
})

describe('any sequence of joins and leaves', () => {
  const STREAMS = ['a', 'b', 'c', 'd', 'e', 'f']
  const room = fc.record({
    order: fc.constantFrom('arrival' as const, 'name' as const),
    first: fc.subarray(['C', 'e']),
    limit: fc.option(fc.integer({ min: 1, max: 6 })),
    spotlight: fc.constantFrom(null, { by: 'next' as const }, { by: 'role' as const, role: 'D' }),
    settle: fc.integer({ min: 1, max: 30 }),
    leftOut: fc.subarray(['b', 'f']),
  })
  const steps = fc.array(
    fc.record({ stream: fc.constantFrom(...STREAMS), waits: fc.integer({ min: 0, max: 40_000 }) }),
    { maxLength: 30 },
  )

  it('ends as the last roster alone has it: on even pixels, inside the frame, over nobody', () => {
    fc.assert(
      fc.property(room, fc.constantFrom('arrange', 'grid', 'spotlight', 'corner'), steps, (asked, template, played) => {
        const begin = following(asked, template, [testInput('e')])
        const states = new Map(STREAMS.map((id) => [id, entry(id, 'gone')]))
        let document = begin
        let at = 0
        for (const { stream, waits } of played) {
          at += waits
          const { state } = states.get(stream) ?? entry(stream, 'gone')
          states.set(stream, entry(stream, state === 'live' ? 'gone' : 'live', at))
          document = followRoom(document, now([...states.values()], at), DEPS).document
        }
        const settled = now([...states.values()], at + 30_000)
        const last = followRoom(document, settled, DEPS)
        expect(rectsIn(last.document)).toEqual(rectsIn(followRoom(begin, settled, DEPS).document))
        expect(last.until).toBeNull()
        expect(followRoom(last.document, settled, DEPS).document).toEqual(last.document)
        expect(Schema.safeParse(last.document).success).toBe(true)
        const shown = sentOf(last.document)
        for (const { x, y, width, height } of shown) {
          expect([x, y, width, height].every((side) => side % 2 === 0)).toBe(true)
          expect(x >= 0 && y >= 0 && x + width <= FRAME.width && y + height <= FRAME.height).toBe(true)
        }
        expect(shown.some((one) => shown.some((other) => one.id < other.id && overlaps(one, other)))).toBe(false)
      }),
    )
  })

  it('changes nothing while a stream flaps within the settling time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_999 }), { minLength: 1, maxLength: 20 }), (pauses) => {
        const others = [entry('a'), entry('c')]
        const before = followRoom(following({}, 'grid'), now([entry('b'), ...others], 60_000), DEPS).document
        let at = 60_000
        let state: 'live' | 'gone' = 'live'
        for (const pause of pauses) {
          state = state === 'live' ? 'gone' : 'live'
          const room = [entry('b', state, at), ...others]
          at += pause
          expect(followRoom(before, now(room, at), DEPS).document).toEqual(before)
        }
      }),
    )
  })
})

function slot(who: Extract<Input['source'], { kind: 'slot' }>['for']): Input {
  return testInput('slot', { source: { kind: 'slot', for: who } })
}

function url(): Input {
  return testInput('logo', { source: { kind: 'url', url: 'rtmp://example.com/logo' } })
}

function brought(streamId: string): Input {
  return testInput(roomInputId(streamId), { source: { kind: 'stream', streamId } })
}

it('keeps every input that a hand has made', () => {
  const document = following({}, 'arrange', [testInput('a'), url()])
  const after = followRoom(document, now([entry('b')]), DEPS).document
  expect(inputsOf(after).map(({ id }) => id)).toEqual(['a', 'logo', 'room-b'])
})
