import { expect, it } from 'vitest'
import { toSource } from './typed-source'

it.each([
  { typed: ' cam-host ', source: { kind: 'stream', streamId: 'cam-host' } },
  { typed: 'rtmp://a.example/live/1', source: { kind: 'url', url: 'rtmp://a.example/live/1' } },
  {
    typed: 'https://a.example/live/1.flv?token=2',
    source: { kind: 'url', url: 'https://a.example/live/1.flv?token=2' },
  },
])('$typed is a source', ({ typed, source }) => {
  expect(toSource(typed)).toEqual({ ok: true, source })
})

it.each([
  { typed: '   ', why: /Enter a stream id/ },
  { typed: 'cam host', why: /cannot contain “ ”/ },
  { typed: 'kamera-ä', why: /cannot contain “ä”/ },
  { typed: 'x'.repeat(257), why: /at most 256/ },
  { typed: 'rtmp://', why: /Not a valid address/ },
  { typed: 'https://a.example/live.m3u8', why: /ends in \.flv/ },
  { typed: 'ftp://a.example/1.flv', why: /rtmp/ },
])('$typed is refused in words', ({ typed, why }) => {
  const answer = toSource(typed)
  expect(answer.ok ? '' : answer.problem).toMatch(why)
})
