import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryChecked } from './testing/arbitrary'
import { cross } from './testing/crossing'
import { mended } from './testing/mended'

/** This many runs are made here. `npm run bench -- crossing` makes a hundred thousand. */
const RUNS = 300

it('the sandbox accepts every body that check passes, and the import gives the same layout', async () => {
  const counted = { passed: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(arbitraryChecked, fc.boolean(), async (random, mend) => {
      counted[await cross(mend ? mended(random) : random)]++
    }),
    { numRuns: RUNS },
  )
  expect(counted.passed, 'enough shows that pass').toBeGreaterThan(RUNS / 20)
  expect(counted.refused, 'and enough that do not').toBeGreaterThan(RUNS / 20)
})
