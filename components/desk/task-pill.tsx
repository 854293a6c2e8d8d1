'use client'

import { useDesk } from '@/components/seat/seat-context'
import { clockTime } from '@/components/seat/time-words'
import { Pill } from '@/components/ui/pill'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { type MixRequest, wasSent } from '@/lib/protocol/request'

/**
 * Shows the last request in two words: how far it came, its sequence, and whether another waits behind it. Beside it
 * stands whether it is known to have happened.
 */
export function TaskPill() {
  const text = useDesk(wordsOf)
  const warning = useDesk(isWorrying)
  const confirmation = useDesk(confirmationOf)
  const isUnheard = useDesk((state) => state.task.unheard !== null)
  return (
    <>
      <span role="status" aria-label="Last request">
        {text ? <Pill tone={warning ? 'warning' : 'plain'}>{text}</Pill> : null}
      </span>
      <span
        role="status"
        aria-label="Confirmation"
        className={`text-xs ${isUnheard ? 'text-warning-text' : 'text-muted'}`}
      >
        {confirmation}
      </span>
    </>
  )
}

const lastOf = ({ requests }: DeskState) => requests.find(wasSent)

/**
 * A take is confirmed when a callback named its sequence; a running task proves less. A stop is confirmed when no task
 * runs. What was confirmed is old once ZEGOCLOUD leaves questions about the task unanswered.
 */
function confirmationOf(state: DeskState): string {
  const { unheard } = state.task
  if (unheard) return `not heard of since ${clockTime(unheard.since)}`
  const last = lastOf(state)
  if (!last || state.task.alarm || state.task.running !== (last.action === 'StartMix')) return ''
  if (last.confirmed) return 'confirmed'
  return last.runsAt === null ? '' : 'task runs'
}

const nextOf = ({ requests }: DeskState) => requests.find(({ state }) => state === 'waiting')

function wordsOf(state: DeskState): string | null {
  const { busy, task } = state
  const next = nextOf(state)
  if (!task.inFlight && !next && busy.stop > 0) return 'stopping…'
  if (!task.inFlight && !next && busy.take > 0) return 'taking…'
  const waits = next ? `${next.action === 'StopMix' ? 'stop' : 'take'} waiting` : null
  const last = lastOf(state)
  const again = task.retrying && !task.inFlight ? 'retrying' : null
  return [last && wordsOfRequest(last), again, waits].filter(Boolean).join(' · ') || null
}

function wordsOfRequest(last: MixRequest): string {
  const says = `${last.action === 'StopMix' ? 'stop ' : ''}${last.state === 'sending' ? 'sent' : last.state}`
  return last.sequence === null ? says : `${says} · sequence ${last.sequence}`
}

function isWorrying(state: DeskState): boolean {
  const last = lastOf(state)
  return isDoubtful(state.task) || last?.state === 'rejected' || last?.state === 'unknown'
}
