import type { DeskState } from '@/lib/editor/state/desk-state'
import type { HeldDesk } from '@/lib/protocol/here'
import { isolated } from '@/lib/shared/isolated'

/** A press sooner than this after the question is no answer to it: the finger slipped. */
const SLIP_MS = 500
/** The question can be answered for this long. A take that is asked about for another reason too has time for both. */
const STANDS_MS = 12_000
/** A hot switch asks before it previews, and is asked again where it takes: that is one question. */
const ANSWERED_MS = 1_000

/** Says who has the desk, as a whole thought without its full stop. */
export const sayHolder = (name: string): string => `${isolated(name)} has the desk`

/** Makes what asks before anything is changed on air while somebody else has the desk. `now` is in ms. */
export function askHolder({ by, alone }: HeldDesk, now: () => number): NonNullable<DeskState['held']> {
  let askedAt = Number.NEGATIVE_INFINITY
  let answeredAt = Number.NEGATIVE_INFINITY
  const has = sayHolder(by.name)
  const why = alone ? `${has} alone. Take it over first, in “Who is here”` : has
  return {
    why,
    isAlone: alone,
    ask(isAskedAgain = false) {
      const at = now()
      if (alone) return why
      const wasAnswered = at - answeredAt < ANSWERED_MS
      answeredAt = Number.NEGATIVE_INFINITY
      if (wasAnswered) return null
      const isAnswer = at - askedAt > SLIP_MS && at - askedAt < STANDS_MS
      askedAt = isAnswer ? Number.NEGATIVE_INFINITY : at
      if (isAnswer && isAskedAgain) answeredAt = at
      return isAnswer ? null : `${has}. Press again to take all the same`
    },
  }
}
