import { expect, it } from 'vitest'
import { deskPolicy } from '@/lib/server/http/page-policy'
import { playOrigins } from './play-origins'

const pictures = {
  revision: 1,
  moving: true,
  way: null,
  cards: false,
  addresses: [
    { source: { kind: 'stream', streamId: 'a' } as const, url: 'https://typed.example.com/a.flv?txSecret=1' },
  ],
  told: [{ streamId: 'b', flv: 'http://told.example.com:8080/b.flv', hls: null, pic: null }],
  account: {
    id: 'default',
    revision: 1,
    pattern: 'https://pull.example.com/{streamId}.m3u8',
    way: 'addresses' as const,
  },
}
const answered = {
  streamId: 'out',
  rtmp: 'rtmp://push.example.com/a',
  hls: 'https://cdn.example.com/a.m3u8',
  flv: null,
}

it('a desk may load streams from the play domains that are known, and no query goes into its policy', () => {
  expect(playOrigins({ pictures, playInfo: [answered], mode: 'live' })).toEqual([
    'http://told.example.com:8080',
    'https://cdn.example.com',
    'https://pull.example.com',
    'https://typed.example.com',
  ])
})

it('a show without addresses loads from nowhere', () => {
  const none = { ...pictures, addresses: [], told: [], account: { ...pictures.account, pattern: null } }
  expect(playOrigins({ pictures: none, playInfo: [], mode: 'live' })).toEqual([])
  expect(deskPolicy([], false, false)).toBe(
    "connect-src 'self'; media-src 'self' blob:; worker-src 'self'; script-src 'self' 'unsafe-inline'",
  )
})

it('a rehearsal may load from this machine', () => {
  const none = { ...pictures, addresses: [], told: [], account: { ...pictures.account, pattern: null } }
  expect(playOrigins({ pictures: none, playInfo: [], mode: 'sandbox' })).toEqual([
    'http://127.0.0.1:*',
    'http://localhost:*',
  ])
})

it.each(['https://a.example.com/;script-src *', "https://a.example.com/' b.flv", 'https://a,b/x.flv', 'nonsense'])(
  'an address %s writes nothing else into the policy',
  (url) => {
    const told = [{ streamId: 'b', flv: url, hls: null, pic: null }]
    const [origin = ''] = playOrigins({ pictures: { ...pictures, addresses: [], told }, playInfo: [], mode: 'live' })
    expect(origin).not.toMatch(/[;' ]/)
  },
)

it("a desk that plays from its room may also ask ZEGOCLOUD's web client's hosts, start its workers and compile", () => {
  const policy = deskPolicy(['https://pull.example.com'], true, false)
  expect(policy).toMatch(/^connect-src 'self' https:\/\/pull\.example\.com( (https|wss):\/\/\*\.[a-z]+\.(com|im))+;/)
  expect(policy).toContain(' wss://*.coolbcloud.com')
  expect(policy).toContain("worker-src 'self' blob:")
  expect(policy).toContain("'wasm-unsafe-eval'")
  expect(policy, 'what it plays comes over RTC').toContain("media-src 'self' blob: https://pull.example.com;")
})
