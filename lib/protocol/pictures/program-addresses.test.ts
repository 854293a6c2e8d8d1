import { describe, expect, it } from 'vitest'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { chooseAddress, nameOfAddress, playInfoOf, programAddresses } from './program-addresses'

const size = { width: 1280, height: 720 }
const output = (streamId: string): ShowSettings['outputs'][number] => ({
  ...PLAIN_OUTPUT,
  ...size,
  id: streamId,
  destination: { kind: 'stream', streamId },
  videoBitrate: 1_000,
  fps: 15,
})
const settingsOf = (...streamIds: string[]): ShowSettings => ({
  ...PLAIN_SETTINGS,
  roomId: 'room',
  taskId: 'task',
  userId: 'user',
  outputs: streamIds.map(output),
})
const at = (streamId: string, more = '') => ({
  streamId,
  flv: `https://pull.example.com/live/${streamId}.flv${more}`,
  hls: `https://pull.example.com/live/${streamId}.m3u8${more}`,
})
const NOTHING = { told: [], account: { pattern: null } }

describe('programAddresses', () => {
  it.each([
    {
      why: 'what a take was answered, FLV first',
      onAir: { playInfo: [at('mix')], settings: settingsOf('mix') },
      known: NOTHING,
      urls: [at('mix').flv, at('mix').hls],
    },
    {
      why: 'the outputs in the order of the show',
      onAir: { playInfo: [at('tall'), at('wide')], settings: settingsOf('wide', 'tall') },
      known: null,
      urls: [at('wide').flv, at('wide').hls, at('tall').flv, at('tall').hls],
    },
    {
      why: 'what was told of the stream where the answer named nothing',
      onAir: { playInfo: [], settings: settingsOf('mix') },
      known: { ...NOTHING, told: [at('cam'), at('mix')] },
      urls: [at('mix').flv, at('mix').hls],
    },
    {
      why: 'the pattern of the account, once',
      onAir: { playInfo: [at('mix')], settings: settingsOf('mix') },
      known: { ...NOTHING, account: { pattern: 'https://pull.example.com/live/{streamId}.flv' } },
      urls: [at('mix').flv, at('mix').hls],
    },
    {
      why: 'an output that no setting names comes last',
      onAir: { playInfo: [{ ...at('other'), hls: null }], settings: settingsOf('mix') },
      known: null,
      urls: [at('other').flv],
    },
    { why: 'nothing', onAir: { playInfo: [], settings: settingsOf('mix') }, known: NOTHING, urls: [] },
  ])('lists $why', ({ onAir, known, urls }) => {
    expect(programAddresses(onAir, known).map(({ url }) => url)).toEqual(urls)
  })

  it('says with which size each was accepted, where it is of an output of the show', () => {
    const found = programAddresses({ playInfo: [at('mix'), at('other')], settings: settingsOf('mix') }, null)
    expect(found.map((each) => each.size)).toEqual([size, size, null, null])
  })

  it('takes the answer at its word of what an address is', () => {
    const flv = 'https://pull.example.com/play?id=mix'
    const playInfo = [{ streamId: 'mix', flv, hls: null }]
    expect(programAddresses({ playInfo, settings: settingsOf('mix') }, null)).toMatchObject([{ kind: 'flv', url: flv }])
  })
})

describe('chooseAddress', () => {
  const addresses = programAddresses({ playInfo: [at('mix'), at('low')], settings: settingsOf('mix', 'low') }, null)
  const over = (page: string) => ({ flv: true, page })
  const name = (index: number) => {
    const address = addresses[index]
    return address ? nameOfAddress(address) : ''
  }

  it.each([
    { why: 'FLV, which is less late', chosen: null, able: over('https://desk.example.com/'), url: at('mix').flv },
    { why: 'HLS in a browser without FLV', chosen: null, able: { ...over(''), flv: false }, url: at('mix').hls },
    { why: 'what a hand chose', chosen: name(3), able: over(''), url: at('low').hls },
    { why: 'the first where what was chosen is gone', chosen: 'hls gone', able: over(''), url: at('mix').flv },
  ])('plays $why', ({ chosen, able, url }) => {
    expect(chooseAddress(addresses, chosen, able)?.url).toBe(url)
  })

  it('leaves out what a page over https may not load, and chooses it where there is no other', () => {
    const [http, https] = ['http://a.example.com/mix.flv', 'https://a.example.com/mix.m3u8']
    const both = programAddresses(
      { playInfo: [{ streamId: 'mix', flv: http, hls: https }], settings: settingsOf('mix') },
      null,
    )
    expect(chooseAddress(both, null, over('https://desk/'))?.url).toBe(https)
    expect(chooseAddress(both.slice(0, 1), null, over('https://desk/'))?.url).toBe(http)
    expect(chooseAddress([], null, over(''))).toBeNull()
  })

  it('knows an address again when its signature is another', () => {
    const first = programAddresses({ playInfo: [at('mix', '?sign=1')], settings: settingsOf('mix') }, null)
    const next = programAddresses({ playInfo: [at('mix', '?sign=2')], settings: settingsOf('mix') }, null)
    expect(next.map(nameOfAddress)).toEqual(first.map(nameOfAddress))
  })
})

const TOLD = [{ streamId: 'mix', rtmp: null, flv: 'https://a.example/mix.flv', hls: null }]

it.each([
  { why: 'the take itself', playInfo: TOLD, past: [], startedAt: 5, told: TOLD },
  {
    why: 'an earlier one of its task',
    playInfo: [],
    past: [{ playInfo: TOLD, answeredAt: 6 }],
    startedAt: 5,
    told: TOLD,
  },
  { why: 'no one of an earlier task', playInfo: [], past: [{ playInfo: TOLD, answeredAt: 4 }], startedAt: 5, told: [] },
  {
    why: 'no one where nothing runs',
    playInfo: [],
    past: [{ playInfo: TOLD, answeredAt: 6 }],
    startedAt: null,
    told: [],
  },
])('addresses are those of $why', ({ playInfo, past, startedAt, told }) => {
  expect(playInfoOf({ program: { playInfo }, startedAt }, past)).toEqual(told)
})
