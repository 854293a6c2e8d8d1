import type { After } from '@/lib/server/timers'

/** Ends a turn, so that the next one begins. */
type Leave = () => void
type Turns = (patience?: Readonly<{ ms: number; over: () => unknown }>) => Promise<Leave>

/**
 * Gives turns, one at a time, in the order of asking. A caller that waited too long is refused with `over()`, and gets
 * no turn any more.
 */
export function createTurns(after: After): Turns {
  const queue: (() => void)[] = []
  let isHeld = false
  const leave = () => {
    const next = queue.shift()
    if (next) next()
    else isHeld = false
  }
  return (patience) => {
    if (!isHeld) {
      isHeld = true
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
