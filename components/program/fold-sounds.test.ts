import { expect, it } from 'vitest'
import { requestOf } from '@/lib/editor/testing/show'
import type { MixRequest } from '@/lib/protocol/request'
import { foldSounds } from './fold-sounds'

const anna = { id: 'anna', name: 'Anna' }
const bob = { id: 'bob', name: 'Bob' }
const take = (id: string, by = anna) => requestOf(id, by)
const sound = (id: string, by = anna, state: MixRequest['state'] = 'accepted') =>
  requestOf(id, by, { isSound: true, state })

it.each([
  { of: [], is: [], why: 'nothing was sent' },
  { of: [sound('b'), take('a')], is: ['b', 'a'], why: 'one change of a fader is a row as any other' },
  { of: [sound('c'), sound('b'), take('a')], is: ['c+b', 'a'], why: 'a ride is one row' },
  { of: [sound('d'), take('c'), sound('b'), sound('a')], is: ['d', 'c', 'b+a'], why: 'a take parts two rides' },
  { of: [sound('c'), sound('b', bob), sound('a', bob)], is: ['c', 'b+a'], why: 'each person has their own' },
  {
    of: [sound('c'), sound('b', anna, 'rejected'), sound('a')],
    is: ['c', 'b', 'a'],
    why: 'a refused one stands alone',
  },
  { of: [sound('b', anna, 'unknown'), sound('a')], is: ['b', 'a'], why: 'one without an answer stands alone' },
  { of: [sound('b', anna, 'sending'), sound('a')], is: ['b+a'], why: 'one that is on its way has not gone wrong' },
])('$is: $why', ({ of, is }) => {
  const rows = foldSounds(of).map((entry) =>
    'ride' in entry ? entry.ride.map(({ id }) => id).join('+') : entry.request.id,
  )
  expect(rows).toEqual(is)
})

it('folds a ride of hundreds at once', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => sound(`${at}`))
  expect(foldSounds(many)).toHaveLength(1)
})
