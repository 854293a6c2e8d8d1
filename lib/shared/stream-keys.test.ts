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

it.each([
  ['StreamUrl:rtmp://cdn.example/live/key', 'StreamUrl:rtmp://cdn.example/live/***'],
  ['{"StreamUrl":"rtmp://cdn.example/live/key"}', '{"StreamUrl":"rtmp://cdn.example/live/***'],
  ['{"StreamUrl":"rtmp:\\/\\/cdn.example\\/live\\/key"}', '{"StreamUrl":"rtmp:\\/\\/cdn.example\\/live\\/***'],
  ['"rtmps://cdn.example/live/key"', '"rtmps://cdn.example/live/***'],
])('hides the key in %s, which has no blank', (text, hidden) => {
  expect(withoutKeys({ requests: [{ message: text }] })).toEqual({ requests: [{ message: hidden }] })
})

it.each(['message', 'explanation', 'says', 'error', 'problem'])(
  'hides the key where an address is all of a %s',
  (name) => {
    const url = 'rtmp://cdn.example/live/key'
    expect(withoutKeys({ [name]: url })).toEqual({ [name]: 'rtmp://cdn.example/live/***' })
  },
)

it('says of a file that the key was left out', () => {
  const { outputs } = withoutKeys({ outputs: ['rtmp://a.example/live/key'] }, LEFT_OUT)
  expect(outputs).toEqual(['rtmp://a.example/live/STREAM-KEY-LEFT-OUT'])
  expect([lacksKey(outputs[0] ?? ''), lacksKey('rtmp://a.example/live/key')]).toEqual([true, false])
})
