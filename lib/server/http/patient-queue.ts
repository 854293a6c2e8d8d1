import { performance } from 'node:perf_hooks'
import { setImmediate as nextRound } from 'node:timers/promises'
import { pause, realTimers } from '@/lib/server/timers'
import type { InFlight } from './in-flight'
import { within } from './within'

/** After this many ms the next begins beside it: one that waits for a slow client or database holds up nobody else. */
const LONGEST_TURN_MS = 100

/** Resolves when the work is done. It does not reject. */
type Work = () => Promise<void>

/**
 * Makes a queue for patient work: `atOnce` after the other, each with a round of other work before it, and then none
 * while what is felt is being served. Afterwards the next wait, so that all together use no more than `share` of the
 * process's time (0 to 1).
 */
export function createPatientQueue(
  felt: InFlight,
  { share, atOnce }: Readonly<{ share: number; atOnce: number }>,
  timers = realTimers,
): (work: Work) => void {
  const waiting: Work[] = []

  async function run() {
    for (let turn = 0; waiting[0]; turn += 1) {
      const [work] = waiting
      await nextRound()
      if (turn % atOnce === 0) await felt.lull()
      const before = performance.eventLoopUtilization()
      await within(LONGEST_TURN_MS, work(), timers.after)
      const used = Math.min(performance.eventLoopUtilization(before).active, LONGEST_TURN_MS)
      if (share < 1) await pause(used / share - used, timers)
      waiting.shift()
    }
  }
  return (work) => {
    waiting.push(work)
    if (waiting.length === 1) void run()
  }
}
