'use client'

import { Pill } from '@/components/ui/pill'
import type { DeskState } from '@/lib/editor/desk-state'
import { useDesk } from './desk-context'

/** The last request in two words: how far it came, and its sequence. */
export function TaskPill() {
  const text = useDesk(wordsOf)
  const warning = useDesk(isWorrying)
  return (
    <span role="status" aria-label="Last request">
      {text ? <Pill tone={warning ? 'warning' : 'plain'}>{text}</Pill> : null}
    </span>
  )
}

const lastOf = ({ requests }: DeskState) => requests.find((request) => request.state !== 'superseded')

function wordsOf(state: DeskState): string | null {
  if (state.busy && !state.task.inFlight) return state.busy === 'take' ? 'taking…' : 'stopping…'
  const last = lastOf(state)
  if (!last) return null
  const says = `${last.action === 'StopMix' ? 'stop ' : ''}${last.state === 'sending' ? 'sent' : last.state}`
  return last.sequence === null ? says : `${says} · sequence ${last.sequence}`
}

function isWorrying(state: DeskState): boolean {
  const last = lastOf(state)
  return state.task.uncertain !== null || last?.state === 'rejected' || last?.state === 'unknown'
}
