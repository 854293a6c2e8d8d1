import { type Effect, type PlayerEvent, start, step } from '../judge'
import type { Arrival, PlayerState, Reading } from '../player-state'
import { stateOf } from '../state-of'

const EVERY_MS = 250

const FIRST: Reading = {
  time: 0,
  frames: 0,
  buffered: [],
  isPaused: false,
  isEnded: false,
  isHidden: false,
  live: null,
}

/** Plays a stream without an element: a test says what the element reads and the connection hears, and time passes. */
export function watch(kind: Arrival = 'flv') {
  let now = 1_000
  let judged = start(kind, now)
  let reading = FIRST
  const effects: Effect[] = []
  const take = (event: PlayerEvent) => {
    const [next, effect] = step(judged, event, now, 0.5)
    judged = next
    if (effect) effects.push(effect)
    // A new connection has an empty element.
    if (effect?.do === 'open') reading = FIRST
    if (effect?.do === 'jump') reading = { ...reading, time: effect.to }
  }
  const pass = (seconds: number, change: (reading: Reading) => Reading) => {
    for (let left = seconds * 1_000; left > 0; left -= EVERY_MS) {
      now += EVERY_MS
      reading = change(reading)
      take({ type: 'read', reading })
    }
  }
  return {
    effects,
    take,
    now: () => now,
    state: (): PlayerState => stateOf(judged, now),
    set: (change: Partial<Reading>) => {
      reading = { ...reading, ...change }
    },
    /** Passes the time while the picture moves and more arrives. */
    play: (seconds: number) =>
      pass(seconds, (before) => {
        take({ type: 'heard' })
        return { ...before, time: before.time + 0.25, frames: (before.frames ?? 0) + 4 }
      }),
    /** Passes the time while nothing moves. */
    wait: (seconds: number) => pass(seconds, (before) => before),
    /** Passes the time while the sound goes on, and no picture comes. */
    sound: (seconds: number) => pass(seconds, (before) => ({ ...before, time: before.time + 0.25 })),
    /** Lets the page sleep: no time is read meanwhile. */
    sleep: (seconds: number) => {
      now += seconds * 1_000
    },
  }
}
