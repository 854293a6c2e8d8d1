import { expect, it } from 'vitest'
import { forbiddenCharacters, isRtmpUrl, isSourceUrl } from './limits'

it.each([
  { id: 'stream1', forbidden: [], why: 'letters and digits' },
  { id: "~!@#$%^&*()_+=-`;',.<>/\\", forbidden: [], why: 'every allowed sign' },
  { id: 'my stream', forbidden: [' '], why: 'no spaces' },
  { id: 'a:b"c:d', forbidden: [':', '"'], why: 'each one once' },
  { id: 'Küche', forbidden: ['ü'], why: 'ASCII only' },
  { id: 'cam🎥', forbidden: ['🎥'], why: 'an emoji is one character' },
  { id: 'a\nb', forbidden: ['\n'], why: 'no line breaks' },
  { id: '{a|b}[c]?', forbidden: ['{', '|', '}', '[', ']', '?'], why: 'brackets are not on the list' },
])('in $id, $forbidden is forbidden: $why', ({ id, forbidden }) => {
  expect(forbiddenCharacters(id)).toEqual(forbidden)
})

it.each([
  { url: 'rtmp://live.example.com/app/stream?key=1', source: true, output: true },
  { url: 'http://cdn.example.com/live/stream.flv', source: true, output: false },
  { url: 'https://cdn.example.com:8443/live/stream.FLV?token=a', source: true, output: false },
  { url: 'https://cdn.example.com/live/stream.m3u8', source: false, output: false },
  { url: 'rtmps://live.example.com/app/stream', source: false, output: false },
  { url: 'rtmp://', source: false, output: false },
  { url: 'rtmp://live.example.com/a b', source: false, output: false },
  { url: 'javascript:alert(1)', source: false, output: false },
  { url: 'stream1', source: false, output: false },
])('$url as a source: $source, as an output: $output', ({ url, source, output }) => {
  expect(isSourceUrl(url)).toBe(source)
  expect(isRtmpUrl(url)).toBe(output)
})
