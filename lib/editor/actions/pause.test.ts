import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { requestOf } from '@/lib/editor/testing/show'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { createPause } from './pause'

const GUARD_MS = 1000

it.each([
  { why: 'claimed 300 ms after the press', createdAt: 5_300, answeredAfter: 350, ends: 1_300 },
  { why: 'claimed at the press', createdAt: 5_000, answeredAfter: 50, ends: 1_000 },
  { why: 'whose answer came after its pause', createdAt: 5_100, answeredAfter: 2_000, ends: 1_000 },
])('the pause after a take $why ends $ends ms after the press, as the server has it', (given) => {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  const state = desk.getState()
  const settings = { ...state.show.settings, takeGuardMs: GUARD_MS }
  const store = createStore<DeskState>()(() => ({ ...state, show: { ...state.show, settings } }))
  const timers = createTestTimers()
  const pressedAt = timers.now()
  const pause = createPause(store, timers, () => 5_000 + timers.now() - pressedAt)
  const ends: number[] = []
  store.subscribe(({ resting }, before) => {
    if (resting === 0 && before.resting > 0) ends.push(timers.now() - pressedAt)
  })

  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) timers.advance(50)
  }

  pause.rest(GUARD_MS)
  pass(given.answeredAfter)
  const value = requestOf('taken', { id: 'a', name: 'Anna' }, { state: 'accepted', createdAt: given.createdAt })
  pause.refused('opening', { ok: true, value })
  pass(5_000)
  expect(ends).toEqual([given.ends])
})
