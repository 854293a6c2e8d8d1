import { expect, it } from 'vitest'
import type { Source } from '@/lib/layout/input'
import { boundTo, slotOf } from './slot-choice'

const CAM: Source = { kind: 'stream', streamId: 'cam-1' }
const slot = (who: Extract<Source, { kind: 'slot' }>['for']): Source => ({ kind: 'slot', for: who })
const ANNA = { streamId: 'cam-1', userId: 'u-7', userName: 'أحمد' }
const HOST = slot({ by: 'role', role: 'Host' })
const NEXT = slot({ by: 'next' })

it.each<{ why: string; choice: string; from: Source; standing?: typeof ANNA; to: Source | null }>([
  { why: 'a source waits for itself', choice: 'stream', from: CAM, to: slot({ by: 'stream', streamId: 'cam-1' }) },
  {
    why: 'a source waits for the name of who it is now, as it is',
    choice: 'role',
    from: CAM,
    standing: ANNA,
    to: slot({ by: 'role', role: 'أحمد' }),
  },
  {
    why: 'a source waits for the person who it is now',
    choice: 'user',
    from: CAM,
    standing: ANNA,
    to: slot({ by: 'user', userId: 'u-7' }),
  },
  { why: 'a place keeps its words', choice: 'user', from: HOST, to: slot({ by: 'user', userId: 'Host' }) },
  { why: 'a place becomes the source that stands there', choice: 'source', from: NEXT, standing: ANNA, to: CAM },
  {
    why: 'a place of a stream becomes that',
    choice: 'source',
    from: slot({ by: 'stream', streamId: 'cam-1' }),
    to: CAM,
  },
  { why: 'a place where nobody stands becomes no source', choice: 'source', from: HOST, to: null },
  { why: 'a place for anyone has no words', choice: 'role', from: NEXT, to: slot({ by: 'role', role: 'Guest' }) },
  { why: 'anyone may come', choice: 'next', from: CAM, to: NEXT },
  { why: 'nothing changes', choice: 'source', from: CAM, to: null },
  { why: 'nobody knows the choice', choice: 'all', from: CAM, to: null },
])('$why', ({ choice, from, standing = null, to }) => expect(slotOf(choice, from, standing)).toEqual(to))

it.each<{ by: Parameters<typeof boundTo>[0]; text: string; is: Source | string }>([
  { by: 'role', text: ' Host ', is: slot({ by: 'role', role: 'Host' }) },
  { by: 'role', text: 'x'.repeat(121), is: 'Enter 1 to 120 characters.' },
  { by: 'user', text: 'x'.repeat(256), is: slot({ by: 'user', userId: 'x'.repeat(256) }) },
  { by: 'user', text: 'x'.repeat(257), is: 'Enter 1 to 256 characters.' },
  { by: 'stream', text: '  ', is: 'Enter 1 to 256 characters.' },
])('a place typed by $by is $is', ({ by, text, is }) => expect(boundTo(by, text)).toEqual(is))
