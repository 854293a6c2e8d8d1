import { playShows } from '../../lib/server/take/testing/model/play'

/**
 * Plays random operators, faults, callbacks, other senders and restarts against the sandbox. Throws with the shortest
 * script after which the desk said that something was on air which was not.
 */

const [steps = '100000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2)
console.log(`  seed ${seed}`)
const began = performance.now()
const made = await playShows({ steps: Number(steps), seed: Number(seed), shortens: true })
const seconds = (performance.now() - began) / 1000
console.log(
  `  ${made} steps in ${seconds.toFixed(0)} s: the desk was right about what is on air, or said that it did not know`,
)
