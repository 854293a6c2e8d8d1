import type { ShowEvent } from '@/lib/protocol/live'
import { toEventMessage } from './messages'

/** All that is held of a show takes no more than this, in bytes. */
const HELD_AT_MOST = 500_000

/** Holds an event as a stream tells it. */
export type Told = Readonly<{ number: number; bytes: Buffer; isOver: boolean }>

export const toTold = (event: ShowEvent): Told => ({
  number: event.number,
  bytes: Buffer.from(toEventMessage(event)),
  isOver: event.change.type === 'show.deleted',
})

/**
 * Makes what holds a show's newest events, so that each is read and written once for all who follow it, whatever they
 * have seen. An event never changes, so that none is read again.
 */
export function createTail() {
  let held: Told[] = []
  let bytes = 0

  return {
    /** Returns the events after `seen`; null where some of them may be missing. */
    after(seen: number): readonly Told[] | null {
      const [first] = held
      const last = held.at(-1)
      if (!first || !last || seen < first.number - 1 || seen > last.number) return null
      return held.slice(seen - first.number + 1)
    },
    /** Takes events that follow each other. Those that do not follow what is held replace it. */
    add(told: readonly Told[]): void {
      for (const event of told) {
        const next = (held.at(-1)?.number ?? event.number - 1) + 1
        if (event.number < next) continue
        if (event.number > next) [held, bytes] = [[], 0]
        held.push(event)
        bytes += event.bytes.byteLength
      }
      while (bytes > HELD_AT_MOST) bytes -= held.shift()?.bytes.byteLength ?? bytes
    },
  }
}
