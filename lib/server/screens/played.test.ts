import { expect, it } from 'vitest'
import { programOf, snapshotOf } from '@/lib/editor/testing/show'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { playedOnScreens } from './played'

const account = { id: 'account', revision: 0, pattern: null, way: 'addresses' as const }
const PICTURES: ShowPictures = { revision: 0, moving: false, cards: false, addresses: [], way: null, told: [], account }
const { settings } = snapshotOf([]).show
const destination = settings.outputs[0]?.destination
const mix = destination?.kind === 'stream' ? destination.streamId : ''
const at = (streamId: string) => ({
  streamId,
  rtmp: `rtmp://push.example.com/live/${streamId}?key=secret`,
  flv: `https://pull.example.com/${streamId}.flv`,
  hls: `https://pull.example.com/${streamId}.m3u8`,
})
const onAir = (...streamIds: string[]) => ({ ...programOf(), settings, playInfo: streamIds.map(at) })

it.each([
  { why: 'the first output alone, without where it is pushed', of: [mix, 'other'], flv: at(mix).flv },
  { why: 'another, where the first has no address', of: ['other'], flv: at('other').flv },
])('tells a screen $why', ({ of, flv }) => {
  expect(playedOnScreens(onAir(...of), PICTURES)).toEqual([
    { streamId: 'output', rtmp: null, flv, hls: flv.replace('.flv', '.m3u8') },
  ])
})

it('tells it nothing where nothing is known', () => {
  expect(playedOnScreens(onAir(), PICTURES)).toEqual([])
})
