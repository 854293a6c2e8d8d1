import fc from 'fast-check'
import { arbitraryChecked } from '@/lib/mix/testing/arbitrary'
import { cross } from '@/lib/mix/testing/crossing'
import { mended } from '@/lib/mix/testing/mended'

/**
 * Sends a hundred thousand random shows across the crossing: the sandbox must accept what check passes, and the body
 * must come back the same. Prints how many passed. Where check and the sandbox disagree, it throws with the smallest
 * such show.
 */

const RUNS = 100_000

const counted = { passed: 0, refused: 0 }
const began = performance.now()
await fc.assert(
  fc.asyncProperty(arbitraryChecked, fc.boolean(), async (random, mend) => {
    counted[await cross(mend ? mended(random) : random)]++
  }),
  { numRuns: RUNS },
)
const seconds = (performance.now() - began) / 1000
console.log(
  `  ${RUNS} random shows in ${seconds.toFixed(0)} s: check passed ${counted.passed}, and the sandbox accepted every one of them; ` +
    `check refused ${counted.refused}; no exception, and every body came back the same`,
)
