import { describe, expect, it } from 'vitest'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import { whomOf } from './whom'

const NOW = 100_000

/** They came in this order, and long ago. */
const NAMES = ['Zoe', 'anna', 'Host', 'Ben']
const entry = (userName: string, since = 0, state: 'live' | 'gone' = 'live') => ({
  streamId: `cam-${userName}`,
  userId: `user-${userName}`,
  userName,
  state,
  since,
})
const ROOM = NAMES.map((name) => entry(name))

describe('who is shown, and where', () => {
  it.each<{ room: Partial<FollowRoom>; most?: number; shows: string; spotlight?: boolean; why: string }>([
    { room: {}, shows: 'Zoe anna Host Ben', why: 'they stand as they arrived' },
    { room: { order: 'name' }, shows: 'anna Ben Host Zoe', why: 'names are compared whatever their case' },
    { room: { first: ['HOST', 'ben'] }, shows: 'Host Ben Zoe anna', why: 'roles come first, in their order' },
    {
      room: { first: ['user-Ben', 'Host', 'Ben'] },
      shows: 'Ben Host Zoe anna',
      why: 'the first of their names counts',
    },
    { room: { first: ['Host'], order: 'name' }, shows: 'Host anna Ben Zoe', why: 'the others are in order after them' },
    { room: { limit: 2 }, shows: 'Zoe anna', why: 'the first of the order are within the limit' },
    { room: { limit: 9 }, most: 3, shows: 'Zoe anna Host', why: 'the account may send fewer' },
    { room: {}, most: -1, shows: '', why: 'what the layout has beside the room may be too much already' },
    { room: { spotlight: { by: 'next' } }, shows: 'Zoe anna Host Ben', spotlight: true, why: 'the first stands out' },
    {
      room: { spotlight: { by: 'role', role: 'host' }, limit: 2 },
      shows: 'Host Zoe',
      spotlight: true,
      why: 'who stands out is within the limit',
    },
    {
      room: { spotlight: { by: 'stream', streamId: 'cam-Ben' } },
      shows: 'Ben Zoe anna Host',
      spotlight: true,
      why: 'a stream stands out',
    },
    {
      room: { spotlight: { by: 'user', userId: 'user-anna' } },
      shows: 'anna Zoe Host Ben',
      spotlight: true,
      why: 'a person stands out',
    },
    {
      room: { spotlight: { by: 'role', role: 'Nobody' } },
      shows: 'Zoe anna Host Ben',
      why: 'who is not there does not',
    },
  ])('$room shows $shows: $why', ({ room, most = 9, shows, spotlight = false }) => {
    const whom = whomOf({ ...PLAIN_ROOM, ...room }, ROOM, { isShown: () => false, most, now: NOW })
    expect(whom.shown.map(({ userName }) => userName).join(' ')).toBe(shows)
    expect(whom).toMatchObject({ hasSpotlight: spotlight, until: null })
  })

  it.each<{
    state: 'live' | 'gone'
    ago: number
    wasShown: boolean
    isShown: boolean
    again: number | null
    why: string
  }>([
    { state: 'live', ago: 3_000, wasShown: false, isShown: true, again: null, why: 'they have stayed for 3 s' },
    { state: 'live', ago: 2_999, wasShown: false, isShown: false, again: 1, why: 'a moment is missing' },
    { state: 'live', ago: 1_000, wasShown: true, isShown: true, again: null, why: 'they were back in time' },
    { state: 'gone', ago: 1_000, wasShown: true, isShown: true, again: 2_000, why: 'they may come back' },
    { state: 'gone', ago: 3_000, wasShown: true, isShown: false, again: null, why: 'they have left' },
    { state: 'live', ago: -60_000, wasShown: false, isShown: true, again: null, why: 'their clock is wrong' },
    { state: 'gone', ago: 1_000, wasShown: false, isShown: false, again: null, why: 'they never came' },
  ])('$state for $ago ms, shown before: $wasShown. Shown: $isShown, since $why', (row) => {
    const one = [entry('Anna', NOW - row.ago, row.state)]
    const whom = whomOf(PLAIN_ROOM, one, { isShown: () => row.wasShown, most: 9, now: NOW })
    expect(whom.shown.length > 0).toBe(row.isShown)
    expect(whom.until).toBe(row.again === null ? null : NOW + row.again)
  })
})
