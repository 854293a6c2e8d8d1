import { expect, it } from 'vitest'
import { snapshotOf } from '@/lib/editor/testing/show'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { programOf } from '@/lib/mix/testing/show'
import { OFF_AIR } from '@/lib/protocol/task'
import { soundsOf } from './sounds-of'

const pin = (streamId: string, differently: Partial<PinnedSound> = {}): PinnedSound => ({
  source: { kind: 'stream', streamId },
  volume: 60,
  muted: false,
  ...differently,
})
const document = layoutOf({ host: { volume: 80 }, guest: { content: 'video' }, music: { volume: 0, placed: false } })

const told = (pinned: PinnedSound[], onAir: typeof document | null) => {
  const { show, task, account, layouts } = snapshotOf([])
  const air = { ...task, ...OFF_AIR, running: onAir !== null, program: onAir && programOf(onAir) }
  return soundsOf({ show: { ...show, pinned }, task: air, account, layouts }).map(
    ({ key, volume, before, isOnAir, isPinned }) =>
      [key, volume, before, isOnAir ? 'on air' : '', isPinned ? 'stays' : ''].filter((part) => part !== '').join(' '),
  )
}

it.each([
  {
    why: 'who is heard on air, what stays first; a picture alone is no sound',
    pinned: [pin('music')],
    onAir: document,
    are: ['stream music 0 60 on air stays', 'stream host 80 100 on air'],
  },
  {
    why: 'what stays and is not on air yet comes last',
    pinned: [pin('jingle', { muted: true })],
    onAir: document,
    are: ['stream host 80 100 on air', 'stream music 0 100 on air', 'stream jingle 0 60 stays'],
  },
  { why: 'off air, what stays alone', pinned: [pin('music')], onAir: null, are: ['stream music 60 60 stays'] },
  { why: 'nothing', pinned: [], onAir: null, are: [] },
])('the faders are $why', ({ pinned, onAir, are }) => {
  expect(told(pinned, onAir)).toEqual(are)
})
