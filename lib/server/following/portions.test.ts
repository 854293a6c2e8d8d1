import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createInFlight } from '@/lib/server/http/in-flight'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { tellInPortions } from './portions'

it('tells a few in a round, and all once more of what came meanwhile', async () => {
  let told = 0
  const members = new Set(
    Array.from({ length: 25 }, () => () => {
      told += 1
    }),
  )
  const tell = tellInPortions(members, createInFlight())
  tell()
  tell()
  expect(told).toBe(0)
  while (told === 0) await nextRound()
  expect(told).toBeLessThan(25)
  tell()
  while (told < 50) await nextRound()
  for (let round = 0; round < 9; round += 1) await nextRound()
  expect(told).toBe(50)
})

it('tells nobody who left meanwhile', async () => {
  let told = 0
  const members = new Set(
    Array.from({ length: 25 }, () => () => {
      told += 1
    }),
  )
  tellInPortions(members, createInFlight())()
  while (told === 0) await nextRound()
  const soFar = told
  members.clear()
  for (let round = 0; round < 9; round += 1) await nextRound()
  expect(told).toBe(soFar)
})

it('tells when a take that is being served is answered, and those who hang hold it up for a moment only', async () => {
  const timers = createTestTimers()
  const felt = createInFlight(timers)
  let told = 0
  const one = () => {
    told += 1
  }
  const tell = tellInPortions(new Set([one]), felt)
  const answered = felt.enter()
  tell()
  const rounds = async () => {
    for (let round = 0; round < 9; round += 1) await nextRound()
  }
  timers.advance(40)
  await rounds()
  expect(told).toBe(0)
  answered()
  await rounds()
  timers.advance(5)
  await rounds()
  expect(told).toBe(1)

  felt.enter()
  tell()
  await rounds()
  expect(told).toBe(1)
  timers.advance(50)
  await rounds()
  expect(told).toBe(2)
})
