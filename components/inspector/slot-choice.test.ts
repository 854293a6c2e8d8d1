import { expect, it } from 'vitest'
import type { Source } from '@/lib/layout/input'
import { slotOf } from './slot-choice'

const room = { nameOf: () => 'Anna' }
const CAM: Source = { kind: 'stream', streamId: 'cam-1' }
const slot = (who: Extract<Source, { kind: 'slot' }>['for']): Source => ({ kind: 'slot', for: who })

it.each<{ why: string; choice: string; from: Source; to: Source | null }>([
  { why: 'a source waits for itself', choice: 'stream', from: CAM, to: slot({ by: 'stream', streamId: 'cam-1' }) },
  { why: 'a source waits for who it is now', choice: 'role', from: CAM, to: slot({ by: 'role', role: 'Anna' }) },
  {
    why: 'a place keeps its words',
    choice: 'user',
    from: slot({ by: 'role', role: 'ben' }),
    to: slot({ by: 'user', userId: 'ben' }),
  },
  {
    why: 'a place becomes a source',
    choice: 'source',
    from: slot({ by: 'stream', streamId: 'cam-2' }),
    to: { kind: 'stream', streamId: 'cam-2' },
  },
  { why: 'anyone may come', choice: 'next', from: CAM, to: slot({ by: 'next' }) },
  { why: 'nothing changes', choice: 'source', from: CAM, to: null },
  { why: 'nobody knows the choice', choice: 'all', from: CAM, to: null },
])('$why', ({ choice, from, to }) => expect(slotOf(choice, from, room)).toEqual(to))
