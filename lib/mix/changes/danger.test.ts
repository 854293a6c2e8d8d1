import { expect, it } from 'vitest'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { programOf } from '@/lib/mix/testing/show'
import { dangerOf } from './danger'

type Inputs = Readonly<Record<string, Partial<Input>>>

const host = { host: {} }
const music = { music: { placed: false, content: 'audio' as const } }
const silent = { slides: { content: 'video' as const } }

it.each<{ why: string; onAir: Inputs | null; after: Inputs; is: string | null }>([
  { why: 'the one who is heard makes way for slides', onAir: host, after: silent, is: 'nobody would be heard' },
  { why: 'the one who is heard is muted', onAir: host, after: { host: { volume: 0 } }, is: 'nobody would be heard' },
  {
    why: 'the one who is heard is hidden',
    onAir: { ...host, ...silent },
    after: { host: { hidden: true }, ...silent },
    is: 'nobody would be heard',
  },
  { why: 'only music is left', onAir: { ...host, ...music }, after: music, is: 'the frame would be empty' },
  { why: 'the music stays under the slides', onAir: { ...host, ...music }, after: { ...silent, ...music }, is: null },
  { why: 'nobody was heard before', onAir: silent, after: { board: { content: 'video' } }, is: null },
  { why: 'nothing is on air', onAir: null, after: silent, is: null },
])('$why: $is', ({ onAir, after, is }) => {
  expect(dangerOf(onAir && programOf(layoutOf(onAir)), layoutOf(after))).toBe(is)
})
