import { expect, it } from 'vitest'
import { sayBehind, sayDelays } from './delay-words'

const playing = (behind: number | null, aged: number | null) => ({ at: 'playing', behind, aged }) as const
const take = { sequence: 12, ms: 3_240 }

it.each([
  { state: playing(2, 9), take, says: 'as played, about 3.2 s behind', why: 'a take has all of the way in it' },
  { state: playing(2, 9), take: null, says: 'as played, about 9 s behind', why: 'the clock in the stream' },
  { state: playing(2, null), take: null, says: 'as played, at least 2 s behind', why: 'what waits here is the least' },
  { state: playing(0, null), take: null, says: 'as played', why: 'at least 0 s says nothing' },
  { state: { at: 'paused' } as const, take, says: 'as played', why: 'what stands still gets later and later' },
])('$says: $why', ({ state, take, says }) => {
  expect(sayBehind({ state, take })).toBe(says)
})

it('says of each delay what it is', () => {
  expect(sayDelays({ state: playing(2, 9), take })).toEqual([
    'a take was seen about 3.2 s after it was accepted',
    'about 9 s by the clock in the stream',
    'at least 2 s, which wait in this player',
  ])
  expect(sayDelays({ state: playing(null, null), take: null })).toEqual([])
  expect(sayDelays({ state: playing(0, null), take: null }), 'at least 0 s says nothing').toEqual([])
})
