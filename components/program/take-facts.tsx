'use client'

import type { ReactNode } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { sayConfirmed, sayConfirmedAfter, timeOfDay } from '@/components/seat/time-words'
import { useAlive } from '@/components/seat/use-alive'
import { CutText } from '@/components/ui/cut-text'
import { Name } from '@/components/ui/name'
import { onDemand } from '@/components/ui/on-demand'
import { type MixRequest, wasSent } from '@/lib/protocol/request'

const RefusalSubjects = onDemand(() => import('./refusal-subjects'))

/** Says how far the last request came, when, and who asked; and which one waits for it. */
export function TakeFacts({ onOutput }: { onOutput: (outputId: string) => void }) {
  const request = useDesk(({ requests }) => requests.find(wasSent) ?? null)
  const waiting = useDesk(({ requests }) => requests.find(({ state }) => state === 'waiting') ?? null)
  if (!request && !waiting) return <p className="mt-1 text-xs text-faint">Nothing sent to ZEGOCLOUD yet.</p>
  return (
    <>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs text-muted tabular-nums">
        {request ? (
          <>
            <Fact name="Sent">
              <Time at={request.sentAt} /> {request.action} · <Name>{request.operator.name}</Name>
            </Fact>
            <Fact name={request.state === 'accepted' ? 'Accepted' : 'Answer'}>
              <Answer request={request} />
            </Fact>
          </>
        ) : null}
        {waiting ? (
          <Fact name="Waiting">
            <Name>{waiting.action === 'StopMix' ? 'stop' : (waiting.layoutName ?? '')}</Name> ·{' '}
            <Name>{waiting.operator.name}</Name>
          </Fact>
        ) : null}
      </dl>
      {request && request.about.length > 0 ? <RefusalSubjects request={request} onOutput={onOutput} /> : null}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0 truncate">{children}</dd>
    </>
  )
}

function Answer({ request }: { request: MixRequest }) {
  const latency = request.latencyMs === null ? '' : `+ ${Math.round(request.latencyMs)} ms`
  if (request.state === 'accepted') {
    const code = `code ${request.code ?? 0}`
    return (
      <span title={sayConfirmed(request) || code}>
        {[latency, sayConfirmedAfter(request) || code].filter(Boolean).join(' · ')}
      </span>
    )
  }
  if (request.state === 'sending') return 'none yet'
  const says = request.explanation ?? request.message ?? request.state
  return (
    <CutText role="status" name="the answer" className="line-clamp-4 whitespace-normal text-warning-text" whole={says}>
      {request.state}
      {request.code === null ? '' : ` · code ${request.code}`} · {says}
    </CutText>
  )
}

/** Tells the time in the operator's own time zone, which the server does not know. */
function Time({ at }: { at: number | null }) {
  const alive = useAlive()
  if (at === null) return 'not yet'
  const exact = alive ? timeOfDay(at) : ''
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {exact.slice(0, 8)}
    </time>
  )
}
