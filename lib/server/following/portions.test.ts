import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { tellInPortions } from './portions'

it('tells a few in a round, and all once more of what came meanwhile', async () => {
  let told = 0
  const members = new Set(
    Array.from({ length: 25 }, () => () => {
      told += 1
    }),
  )
  const tell = tellInPortions(members)
  tell()
  tell()
  expect(told).toBe(0)
  await nextRound()
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(25)
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
  tellInPortions(members)()
  await nextRound()
  const soFar = told
  members.clear()
  for (let round = 0; round < 9; round += 1) await nextRound()
  expect(told).toBe(soFar)
})
