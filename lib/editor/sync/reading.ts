import { pauseAfter, type Timers } from '@/lib/editor/state/timers'
import type { Layout } from '@/lib/protocol/live'
import type { Answer } from './api'
import { isPassing } from './save-refusal'

type Options = Readonly<{ read: () => Promise<Answer<Layout>>; timers: Timers; onRead: (layout: Layout) => void }>

/**
 * Reads a layout, again and again while nobody answers or the operator is signed out: until then the desk shows one
 * that is not the show's any more. `again` begins anew in place of further tries; an answer that is awaited still
 * counts.
 */
export function createReading({ read, timers, onRead }: Options) {
  let newest = 0

  async function attempt(of: number, tries: number) {
    if (of !== newest) return
    const answer = await read()
    if (answer.ok) onRead(answer.value)
    else if (isPassing(answer) || answer.status === 401) {
      timers.after(pauseAfter(tries), () => void attempt(of, tries + 1))
    }
  }
  return {
    again: () => {
      newest += 1
      void attempt(newest, 1)
    },
    callOff: () => {
      newest += 1
    },
  }
}
