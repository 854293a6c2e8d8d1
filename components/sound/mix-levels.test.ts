import { expect, it } from 'vitest'
import { createMixLevels } from './mix-levels'

it('keeps the newest level of each input, for as long as the mix tells levels', () => {
  let now = 0
  const levels = createMixLevels(() => now)
  expect(levels.of(7), 'nothing has come yet').toBeNull()
  levels.take([
    { id: 7, level: 40 },
    { id: 8, level: 0 },
  ])
  now = 1_900
  levels.take([{ id: 7, level: 60 }])
  expect([levels.of(7), levels.of(8), levels.of(9)]).toEqual([60, 0, null])
  now = 2_000
  expect([levels.of(7), levels.of(8)], 'it tells of the one no more').toEqual([60, null])
})
