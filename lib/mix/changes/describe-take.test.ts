import { expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { checked, programOf, settings } from '@/lib/mix/testing/show'
import { describeTake } from './describe-take'

const all = layoutOf({ host: {}, guest: { x: 640 } })
const alone = layoutOf({ host: {} })
const guest = { streamId: 'guest', userId: 'u', userName: 'Guest', state: 'gone', since: 0 } as const
const told = (onAir: typeof all | null, state: 'gone' | 'live') => {
  const air = checked({ document: all, roster: [{ ...guest, state }], now: 1_000_000 })
  const running = onAir !== null
  const known = { ...air, program: onAir && programOf(onAir), running }
  const { changes, differs } = describeTake(known, { ...known, document: all, settings }, addressOf)
  return { says: changes.map(({ text }) => text), differs }
}

it('what is done once somebody leaves goes on air by a take too, also of who is left out', () => {
  const leaving = { lost: 'leave', to: '', toId: '', back: 'again', needed: false } as const
  const air = checked({ document: all, roster: [guest], now: 1_000_000 })
  const program = { ...programOf(alone), wanted: all }
  const document = layoutOf({ host: {}, guest: { x: 640, leaving } })
  const { changes, differs } = describeTake(
    { ...air, program, running: true },
    { ...air, document, settings },
    addressOf,
  )
  expect(changes.map(({ text }) => text)).toEqual([
    'Without guest, not in the room',
    'guest: what is done when it leaves changes',
  ])
  expect(differs).toBe(false)
})

it.each([
  {
    why: 'a start without somebody',
    onAir: null,
    state: 'gone' as const,
    differs: false,
    first: 'Without guest, not in the room',
  },
  {
    why: 'a take that leaves out who is left out',
    onAir: alone,
    state: 'gone' as const,
    differs: false,
    first: 'Without guest, not in the room',
  },
  {
    why: 'a take of who is there meanwhile',
    onAir: alone,
    state: 'live' as const,
    differs: true,
    first: 'guest appears',
  },
])('$why', ({ onAir, state, differs, first }) => {
  const { says, ...rest } = told(onAir, state)
  expect(rest).toEqual({ differs })
  expect(says[0]).toContain(first)
  expect(says).toHaveLength(onAir ? 1 : 2)
})
