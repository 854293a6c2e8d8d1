import { isLost } from '@/components/seat/lost'
import { clockTime } from '@/components/seat/time-words'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { type MixRequest, wasSent } from '@/lib/protocol/request'

type Known = Pick<DeskState, 'task' | 'requests' | 'connection' | 'busy'>

const lastOf = ({ requests }: Known) => requests.find(wasSent)

/**
 * Says whether what the last request asked for is known to have happened; where it was refused, whether that is known
 * of what stayed on air. A take is confirmed when a callback named its sequence; a running task proves less. A stop is
 * confirmed when no task runs. What was confirmed is old once ZEGOCLOUD leaves questions about the task unanswered, and
 * stands in the words of the request where the desk itself hears nothing.
 */
export function sayConfirmation(state: Known): string {
  const { unheard } = state.task
  if (isLost(state.connection)) return ''
  if (unheard) return `not heard of since ${clockTime(unheard.since)}`
  const last = lastOf(state)
  if (!last || state.task.alarm) return ''
  if (last.state === 'rejected') {
    const says = programWords(state)
    return says && `on air: ${says}`
  }
  if (state.task.running !== (last.action === 'StartMix')) return ''
  if (last.confirmed) return 'confirmed'
  return last.runsAt === null ? '' : 'task runs'
}

/** A refused request leaves on air what was there before it. */
function programWords({ task }: Known): string {
  if (!task.running || isDoubtful(task)) return ''
  if (task.confirmed) return 'confirmed'
  return task.runsAt === null ? '' : 'task runs'
}

const nextOf = ({ requests }: Known) => requests.find(({ state }) => state === 'waiting')

/** Says how far the last request came; null where none was sent. Without a connection it says what was known last. */
export function sayRequest(state: Known): string | null {
  const { busy, task } = state
  const next = nextOf(state)
  if (!task.inFlight && !next && busy.stop > 0) return 'stopping…'
  if (!task.inFlight && !next && busy.take > 0) return 'taking…'
  const waits = next ? `${next.action === 'StopMix' ? 'stop' : 'take'} waiting` : null
  const last = lastOf(state)
  const again = task.retrying && !task.inFlight ? 'retrying' : null
  if (isLost(state.connection))
    return last ? `last known: ${wordsOfState(last)}${last.confirmed ? ', confirmed' : ''}` : null
  return [last && wordsOfRequest(last), again, waits].filter(Boolean).join(' · ') || null
}

const wordsOfState = ({ action, state }: MixRequest): string =>
  `${action === 'StopMix' ? 'stop ' : ''}${state === 'sending' ? 'sent' : state}`

function wordsOfRequest(last: MixRequest): string {
  const says = wordsOfState(last)
  return last.sequence === null ? says : `${says} · sequence ${last.sequence}`
}

/** A fader that is ridden makes one request after the other, of which its slider tells. */
export const isQuiet = (state: Known): boolean =>
  lastOf(state)?.isSound === true && !isWorrying(state) && state.busy.take === 0 && state.busy.stop === 0

export function isWorrying(state: Known): boolean {
  const last = lastOf(state)
  return isLost(state.connection) || isDoubtful(state.task) || last?.state === 'rejected' || last?.state === 'unknown'
}
