import type { DeskStore } from '@/lib/editor/state/desk-state'
import type { Timers } from '@/lib/editor/state/timers'
import { type Answer, isOpen } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import * as z from '@/lib/shared/schema'

/** A second press within this time of a refused take counts as a slip of the hand, and is not sent. */
const SLIP_MS = 1_000

const NOT_ON_AIR = ['rejected', 'superseded']
const Guarded = z.object({ restMs: z.number() })

/** Makes what holds the pause after a take, and what says beside the button why nothing was taken. */
export function createPause(store: DeskStore, timers: Timers, serverNow: () => number | null) {
  function note(layoutId: string | null, why: string, forMs?: number) {
    const notTaken = { layoutId, why }
    store.setState({ notTaken })
    if (forMs === undefined) return
    timers.after(forMs, () => store.getState().notTaken === notTaken && store.setState({ notTaken: null }))
  }

  /** Lets nothing be sent for this long. */
  function rest(ms: number) {
    const resting = ms > 0 ? timers.now() + ms : 0
    store.setState({ resting })
    if (resting) timers.after(ms, () => store.getState().resting === resting && store.setState({ resting: 0 }))
  }

  /** Ends a pause whose take has changed nothing on air: only a slip of the hand is waited for. */
  const slip = () => rest(Math.min(store.getState().resting - timers.now(), SLIP_MS))

  /** The server counts the pause from its own claim, which comes later than the press did. */
  function restFrom({ createdAt }: MixRequest) {
    const now = serverNow()
    const { show, resting } = store.getState()
    const left = createdAt + show.settings.takeGuardMs - (now ?? Number.POSITIVE_INFINITY)
    if (left > Math.max(0, resting - timers.now())) rest(left)
  }

  /** Says why a take was refused, for as long as that holds; after one that was not, the pause is the server's. */
  function refused(layoutId: string | null, answer: Answer<MixRequest>) {
    if (answer.ok && !NOT_ON_AIR.includes(answer.value.state)) return restFrom(answer.value)
    if (!answer.ok && isOpen(answer)) return
    const guard = answer.ok ? null : Guarded.safeParse(answer.details)
    if (guard?.success) rest(guard.data.restMs)
    else slip()
    if (!answer.ok) note(layoutId, answer.message, guard?.data?.restMs)
  }

  return { note, rest, slip, refused }
}
