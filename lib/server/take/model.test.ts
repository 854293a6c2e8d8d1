import { expect, it } from 'vitest'
import { testDatabaseUrl } from '@/lib/server/env'
import { playShows } from './testing/model/play'

const STEPS = 1_000
const SEED = 57

it.skipIf(testDatabaseUrl())(
  `in ${STEPS} random steps (seed ${SEED}), what the desk says is on air is on air, or it says that it does not know`,
  { timeout: 600_000 },
  async () => {
    expect(await playShows({ steps: STEPS, seed: SEED, shortens: false })).toBeGreaterThan(STEPS / 2)
  },
)
