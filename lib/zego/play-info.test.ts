import { expect, it } from 'vitest'
import { toPlayInfo } from './play-info'

const entry = (fields: object) => ({ PlayInfo: [{ StreamId: 'mix', Status: 0, UserName: '', ...fields }] })
const NONE = { streamId: 'mix', rtmp: null, hls: null, flv: null }

it.each([
  {
    why: 'all three',
    data: entry({ RTMP: 'rtmp://a/b', HLS: 'https://a/b.m3u8', FLV: 'http://a/b.flv' }),
    gives: [{ ...NONE, rtmp: 'rtmp://a/b', hls: 'https://a/b.m3u8', flv: 'http://a/b.flv' }],
  },
  { why: 'an output without addresses is left out', data: entry({ RTMP: '', HLS: '', FLV: '' }), gives: [] },
  {
    why: 'what is no address is left out',
    data: entry({ RTMP: 7, HLS: 'javascript:alert(1)', FLV: 'https://a/b.flv' }),
    gives: [{ ...NONE, flv: 'https://a/b.flv' }],
  },
  {
    why: 'fields may be missing',
    data: { PlayInfo: [{ HLS: 'https://a/b' }] },
    gives: [{ ...NONE, streamId: '', hls: 'https://a/b' }],
  },
  {
    why: 'one bad entry spoils no other',
    data: { PlayInfo: [null, { StreamId: 'mix', HLS: 'https://a/b' }] },
    gives: [{ ...NONE, hls: 'https://a/b' }],
  },
  { why: 'no PlayInfo', data: { UserId: 'u' }, gives: [] },
  { why: 'no Data', data: undefined, gives: [] },
])('$why', ({ data, gives }) => {
  expect(toPlayInfo(data)).toEqual(gives)
})
