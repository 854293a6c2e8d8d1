import { expect, it } from 'vitest'
import { LEFT_OUT, lacksKey, withoutKeys } from './stream-keys'

it.each([
  ['rtmp://a.example/live/key', 'rtmp://a.example/live/***'],
  ['RTMPS://a.example:443/live/key?token=x&b=c', 'RTMPS://a.example:443/live/***'],
  ['rtmp://a.example/live/inner/key', 'rtmp://a.example/live/***'],
  ['rtmp://a.example/key', 'rtmp://a.example/***'],
  ['rtmp://a.example?key', 'rtmp://a.example/***'],
  ['rtmp://user:secret@a.example/live/key', 'rtmp://a.example/live/***'],
  ['rtmp://a.example/live/***', 'rtmp://a.example/live/***'],
  ['rtmp://a.example', 'rtmp://a.example'],
  ['programme', 'programme'],
])('the output %s becomes %s', (url, hidden) => {
  expect(withoutKeys({ outputs: [{ destination: { kind: 'url', url } }] })).toEqual({
    outputs: [{ destination: { kind: 'url', url: hidden } }],
  })
  expect(withoutKeys({ body: { MixOutput: [{ StreamUrl: url }] } })).toEqual({
    body: { MixOutput: [{ StreamUrl: hidden }] },
  })
  expect(withoutKeys([{ kind: 'output', id: 'o', name: url }])).toEqual([{ kind: 'output', id: 'o', name: hidden }])
})

it('hides keys in sentences too, and leaves sources and everything else as they are', () => {
  const url = 'rtmp://a.example/live/key'
  const value = { name: 'Show', count: 1, none: null, layouts: [{ source: { kind: 'url', url } }] }
  expect(withoutKeys(value)).toEqual(value)
  expect(withoutKeys(`${url} was refused, and rtmp://b.example/x too.`)).toBe(
    'rtmp://a.example/live/*** was refused, and rtmp://b.example/*** too.',
  )
})

it('says of a file that the key was left out', () => {
  const { outputs } = withoutKeys({ outputs: ['rtmp://a.example/live/key'] }, LEFT_OUT)
  expect(outputs).toEqual(['rtmp://a.example/live/STREAM-KEY-LEFT-OUT'])
  expect([lacksKey(outputs[0] ?? ''), lacksKey('rtmp://a.example/live/key')]).toEqual([true, false])
})
