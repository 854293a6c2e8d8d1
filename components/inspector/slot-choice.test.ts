import { expect, it } from 'vitest'
import type { Source } from '@/lib/layout/input'
import { boundTo, slotOf } from './slot-choice'

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

it.each<{ by: Parameters<typeof boundTo>[0]; text: string; is: Source | string }>([
  { by: 'role', text: ' Host ', is: slot({ by: 'role', role: 'Host' }) },
  { by: 'role', text: 'x'.repeat(121), is: 'Enter 1 to 120 characters.' },
  { by: 'user', text: 'x'.repeat(256), is: slot({ by: 'user', userId: 'x'.repeat(256) }) },
  { by: 'user', text: 'x'.repeat(257), is: 'Enter 1 to 256 characters.' },
  { by: 'stream', text: '  ', is: 'Enter 1 to 256 characters.' },
])('a place typed by $by is $is', ({ by, text, is }) => expect(boundTo(by, text)).toEqual(is))
