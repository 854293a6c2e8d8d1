import { expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { testInput } from '@/lib/layout/testing/layout-of'
import { sayFollows } from './follow-words'

const entry = (streamId: string, state: 'live' | 'gone') => ({
  streamId,
  userId: streamId,
  userName: streamId,
  state,
  since: 0,
})
const nameOf = (source: Source) => addressOf(source).toUpperCase()
const PLAIN = { shown: 4, most: 9, over: 0, awaited: [], isHeld: false, come: [], gone: [], nameOf }

it.each([
  { follows: {}, says: 'Follows the room · 4 of 9' },
  { follows: { awaited: [entry('anna', 'live')] }, says: 'Follows the room · 4 of 9 · joining: ANNA' },
  {
    follows: { awaited: [entry('anna', 'live'), entry('ben', 'live'), entry('carl', 'gone')] },
    says: 'Follows the room · 4 of 9 · joining: ANNA, BEN · leaving: CARL',
  },
  {
    follows: { come: [testInput('dora')], gone: [testInput('emil')], awaited: [entry('anna', 'live')] },
    says: 'Follows the room · 4 of 9 · joining: DORA, ANNA · leaving: EMIL',
  },
  { follows: { shown: 9, over: 1 }, says: 'Follows the room · 9 of 9 · 1 more has no place' },
  { follows: { shown: 9, over: 2 }, says: 'Follows the room · 9 of 9 · 2 more have no place' },
  { follows: { isHeld: true, over: 2 }, says: 'Followed the room. Its layout is held: what is on air stays as it is.' },
])('$says', ({ follows, says }) => {
  expect(sayFollows({ ...PLAIN, ...follows })).toBe(says)
})
