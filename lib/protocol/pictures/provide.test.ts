import { expect, it } from 'vitest'
import type { Source } from '@/lib/layout/input'
import { provide, type StillsOnly } from './provide'
import type { RoomStream } from './room-stream'
import type { ShowPictures } from './show-pictures'

const cam: Source = { kind: 'stream', streamId: 'cam 1' }
const feed: Source = { kind: 'url', url: 'rtmp://feed.example.com/live' }
const place: Source = { kind: 'slot', for: { by: 'next' } }

const typed = [{ source: cam, url: 'https://typed.example.com/a.m3u8' }]
const told = [
  { streamId: 'cam 1', flv: 'https://told.example.com/a.flv', hls: 'https://told.example.com/a.m3u8', pic: null },
]
const pic = 'https://pic.example.com/a.jpg?sign=1'
const pattern = 'https://pull.example.com/{streamId}.flv'

type Row = Readonly<{
  has?: Partial<ShowPictures>
  pattern?: string
  stills?: StillsOnly
  page?: string
  source?: Source
  room?: Partial<RoomStream>
  plays: string | RegExp | null
  why: string
}>

const plain = {
  userName: 'Host',
  width: 1280,
  height: 720,
  live: true,
  frozen: false,
  cameraOff: false,
  soundOnly: false,
}
const roomOf = (stream: Partial<RoomStream>) => {
  const whole = { streamId: 'cam 1', ...plain, published: false, createdAt: 7, ...stream }
  return new Map([[whole.streamId, whole]])
}

it.each<Row>([
  { has: { addresses: typed, told }, pattern, plays: 'https://typed.example.com/a.m3u8', why: 'what was typed wins' },
  { has: { told }, pattern, plays: 'https://told.example.com/a.flv', why: 'HTTP-FLV is less late than HLS' },
  {
    has: { told: [{ streamId: 'cam 1', flv: null, hls: 'https://told.example.com/a.m3u8', pic: null }] },
    pattern,
    plays: 'https://told.example.com/a.m3u8',
    why: 'ZEGOCLOUD itself told HLS',
  },
  { pattern, plays: 'https://pull.example.com/cam%201.flv', why: 'the account has a play domain' },
  { plays: null, why: 'no address is known' },
  { has: { moving: false, addresses: typed }, plays: null, why: 'the show shows stills' },
  { has: { addresses: typed }, stills: 'chosen', plays: null, why: 'this browser shows stills' },
  { has: { addresses: typed }, stills: 'slow', plays: null, why: 'the machine is too slow' },
  { pattern, source: feed, plays: null, why: 'a pattern is for streams of the account' },
  {
    has: { addresses: [{ source: feed, url: 'https://typed.example.com/feed.flv' }] },
    source: feed,
    plays: 'https://typed.example.com/feed.flv',
    why: 'an input by address has a typed one',
  },
  { has: { way: 'room', told }, pattern, plays: 'rtc:cam 1', why: 'the show plays from its room' },
  {
    has: { way: 'room', addresses: typed },
    plays: 'https://typed.example.com/a.m3u8',
    why: 'what was typed goes before the room too',
  },
  { has: { way: 'room' }, source: feed, plays: null, why: 'an input by address is in no room' },
  { has: { way: 'room' }, source: { kind: 'stream', streamId: 'a/b' }, plays: null, why: 'the web client refuses it' },
  { has: { way: 'snapshots', told, addresses: typed }, pattern, plays: null, why: 'no snapshot was told of' },
  {
    has: { way: 'snapshots', told: told.map((each) => ({ ...each, pic })), addresses: typed },
    pattern,
    plays: pic,
    why: 'a show of snapshots plays nothing else',
  },
  {
    has: { way: 'snapshots', told: told.map((each) => ({ ...each, pic: 'http://pic.example.com/a.jpg' })) },
    page: 'https://desk.example.com/shows/a',
    plays: null,
    why: 'a browser loads no picture over http into an https page',
  },
  { has: { way: 'addresses', told }, plays: 'https://told.example.com/a.flv', why: 'the show keeps to addresses' },
  { pattern, source: place, plays: null, why: 'nobody stands there' },
  {
    has: { addresses: [{ source: cam, url: 'http://typed.example.com/a.flv' }] },
    pattern,
    page: 'https://desk.example.com/shows/a',
    plays: 'https://pull.example.com/cam%201.flv',
    why: 'a browser refuses http on an https page, and there is another way',
  },
  {
    has: { addresses: [{ source: cam, url: 'http://typed.example.com/a.flv' }] },
    page: 'https://desk.example.com/shows/a',
    plays: null,
    why: 'a browser refuses http on an https page',
  },
  { room: {}, has: { cards: true, moving: false }, plays: /^card:/, why: 'cards move in a show of stills too' },
  { room: {}, has: { moving: false }, plays: null, why: 'the cards stand still' },
  {
    room: {},
    has: { cards: true, addresses: typed },
    plays: typed[0]?.url ?? '',
    why: 'a stream goes before its card',
  },
  { room: { soundOnly: true }, has: { cards: true }, plays: null, why: 'there is no card of sound alone' },
  { room: { streamId: 'other' }, has: { cards: true }, plays: null, why: 'it is not in the room' },
  { room: {}, has: { cards: true }, stills: 'reduced-motion', plays: null, why: 'the system asks for less motion' },
  {
    room: { published: true },
    has: { moving: false, addresses: typed },
    plays: 'feed:cam 1 7',
    why: 'what is published is its picture',
  },
])(
  '$plays is played: $why',
  ({ has, pattern = null, stills = null, page = 'http://localhost', source = cam, room, plays }) => {
    const account = { id: 'default', revision: 0, pattern, way: 'addresses' as const }
    const pictures = { revision: 1, moving: true, way: null, cards: false, addresses: [], told: [], ...has, account }
    const { from, why } = provide(source, { pictures, stillsOnly: stills, page, room: room ? roomOf(room) : null })
    if (plays instanceof RegExp) expect(from?.url).toMatch(plays)
    else expect(from?.url ?? null).toBe(plays)
    expect(why).toMatch(/\.$/)
  },
)

it('plays nothing before it knows', () => {
  expect(provide(cam, { pictures: null, stillsOnly: null, page: '', room: null }).from).toBeNull()
})
