import fc from 'fast-check'
import { arbitraryChecked } from '@/lib/mix/testing/arbitrary'
import { cross } from '@/lib/mix/testing/crossing'
import { mended } from '@/lib/mix/testing/mended'

/**
 * A hundred thousand random shows across the crossing: what check passes the sandbox accepts, and what was built comes
 * back the same. Prints how many passed; throws, with the smallest show that does it, where the two disagree.
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
