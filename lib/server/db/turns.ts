import type { After } from '@/lib/server/timers'

/** Ends a turn, so that the next one begins. */
type Leave = () => void
type Turns = (patience?: Readonly<{ ms: number; over: () => unknown }>) => Promise<Leave>

/**
 * Gives turns, so many at a time, in the order of asking. A caller that waited too long is refused with `over()`, and
 * gets no turn any more.
 */
export function createTurns(after: After, atOnce = 1): Turns {
  const queue: (() => void)[] = []
  let held = 0
  const leave = () => {
    const next = queue.shift()
    if (next) next()
    else held -= 1
  }
  return (patience) => {
    if (held < atOnce) {
      held += 1
      return Promise.resolve(leave)
    }
    return new Promise((resolve, reject) => {
      const callOff = patience
        ? after(patience.ms, () => {
            queue.splice(queue.indexOf(go), 1)
            reject(patience.over())
          })
        : () => {}
      const go = () => {
        callOff()
        resolve(leave)
      }
      queue.push(go)
    })
  }
}
