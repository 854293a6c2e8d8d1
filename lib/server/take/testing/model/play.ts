import fc from 'fast-check'
import { arbitraryStep, type Step } from './step'
import { openWorld } from './world'

const MOST_STEPS = 100

/** `shortens` says whether to look for the shortest script that fails, which may take minutes. */
type Options = Readonly<{ steps: number; seed: number; shortens: boolean }>

/**
 * Plays random shows until they have had about this many steps, and throws with a script after which the desk was
 * wrong. The same seed plays the same shows. Returns how many steps were made.
 */
export async function playShows({ steps, seed, shortens }: Options): Promise<number> {
  let made = 0
  const play = async (script: readonly Step[]) => {
    const world = await openWorld()
    try {
      for (const step of script) await world.run(step)
      await world.run({ do: 'calm' })
    } finally {
      made += script.length
      await world.close()
    }
  }
  const scripts = fc.array(arbitraryStep, { maxLength: MOST_STEPS, size: 'max' })
  await fc.assert(fc.asyncProperty(scripts, play), {
    numRuns: Math.ceil((2 * steps) / MOST_STEPS),
    seed,
    endOnFailure: !shortens,
  })
  return made
}
