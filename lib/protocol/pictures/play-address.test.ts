import { describe, expect, it } from 'vitest'
import { isRefused, kindOf, PlayAddress, PlayPattern, playableBy } from './play-address'

const saysOf = (schema: typeof PlayAddress, value: unknown): string | null =>
  schema.safeParse(value).error?.issues[0]?.message ?? null

describe('an address that is typed for a source', () => {
  it.each([
    { url: 'https://pull.example.com/live/a.flv', kind: 'flv' },
    { url: 'https://pull.example.com/live/a.m3u8?txSecret=1&txTime=2', kind: 'hls' },
    { url: 'http://127.0.0.1:8080/a/playlist.M3U8', kind: 'hls' },
  ])('$url is played as $kind', ({ url, kind }) => {
    expect(saysOf(PlayAddress, ` ${url} `)).toBeNull()
    expect(kindOf(url)).toBe(kind)
  })

  it.each([
    { url: '', why: 'it is empty' },
    { url: 'pull.example.com/a.flv', why: 'it has no scheme' },
    { url: 'rtmp://pull.example.com/live/a', why: 'browsers play no RTMP' },
    { url: 'javascript:alert(1)//.flv', why: 'it is a program' },
    { url: 'https://me:secret@pull.example.com/a.flv', why: 'it holds a password' },
    { url: 'https://pull.example.com/a.mp4', why: 'it is a file' },
    { url: 'https://pull.example.com/?a.flv', why: 'only its query ends so' },
    { url: 'https://pull.example.com/a b.flv', why: 'it holds a space' },
    { url: `https://pull.example.com/${'a'.repeat(5000)}.flv`, why: 'it is too long' },
    { url: 7, why: 'it is a number' },
  ])('$url is refused: $why', ({ url }) => {
    expect(saysOf(PlayAddress, url)).not.toBeNull()
  })
})

describe('the pattern of an account', () => {
  it.each([
    { pattern: 'https://pull.example.com/live/{streamId}.flv', url: 'https://pull.example.com/live/a%2Fb%24%26.flv' },
    {
      pattern: 'https://pull.example.com/{streamId}/playlist.m3u8',
      url: 'https://pull.example.com/a%2Fb%24%26/playlist.m3u8',
    },
  ])('$pattern leads to $url', ({ pattern, url }) => {
    expect(saysOf(PlayPattern, pattern)).toBeNull()
    expect(playableBy(pattern, 'a/b$&')?.url).toBe(url)
  })

  it.each([
    { pattern: 'https://pull.example.com/live/a.flv', why: 'all streams would be the same' },
    { pattern: 'https://pull.example.com/{streamId}/{streamId}.flv', why: 'the id stands there twice' },
    { pattern: 'https://{streamId}.example.com/a.flv', why: 'the host would be another for each stream' },
    { pattern: 'https://pull.example.com:{streamId}/a.flv', why: 'the port would be' },
    { pattern: '{streamId}', why: 'it is no address' },
    { pattern: 'https://pull.example.com/{streamId}', why: 'nobody knows what plays it' },
  ])('$pattern is refused: $why', ({ pattern }) => {
    expect(saysOf(PlayPattern, pattern)).not.toBeNull()
  })
})

it.each([
  ['https://desk.example.com', 'http://a/b.flv', true],
  ['https://desk.example.com', 'https://a/b.flv', false],
  ['http://localhost:3000', 'http://a/b.flv', false],
])('a page at %s and %s: refused by browsers %s', (page, url, refused) => {
  expect(isRefused(url, page)).toBe(refused)
})
