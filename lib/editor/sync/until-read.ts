import { pauseAfter, type Timers } from '@/lib/editor/state/timers'
import type { Layout } from '@/lib/protocol/live'
import type { Answer } from './api'
import { isPassing } from './save-refusal'

type Reading = Readonly<{
  read: () => Promise<Answer<Layout>>
  timers: Timers
  isOver: () => boolean
  onRead: (layout: Layout) => void
}>

/**
 * Reads a layout, again and again while nobody answers or the operator is signed out: until then the desk shows one that is
 * not the show's any more.
 */
export function untilRead(reading: Reading, tries = 1): void {
  const { read, timers, isOver, onRead } = reading
  void read().then((answer) => {
    if (isOver()) return
    if (answer.ok) onRead(answer.value)
    else if (isPassing(answer) || answer.status === 401) {
      timers.after(pauseAfter(tries), () => untilRead(reading, tries + 1))
    }
  })
}
