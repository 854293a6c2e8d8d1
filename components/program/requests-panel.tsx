'use client'

import { clsx } from 'clsx'
import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { sayConfirmed, timeOfDay } from '@/components/seat/time-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Name } from '@/components/ui/name'
import { Empty } from '@/components/ui/panel'
import { createApi } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'
import { idsOfSent } from './ids-of-sent'

/**
 * Lists everything that was sent to ZEGOCLOUD for this show, newest first. Bodies are fetched; live events carry none.
 */
export default function RequestsPanel({ onClose }: { onClose: () => void }) {
  const { announce } = useSeat()
  const showId = useDesk((state) => state.show.id)
  const live = useDesk((state) => state.requests)
  const sent = idsOfSent(live)
  const [bodies, setBodies] = useState<ReadonlyMap<string, unknown>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request that is sent has a new body to fetch
  useEffect(() => {
    let left = false
    void createApi(fetch)
      .readRequests(showId)
      .then((answer) => {
        if (left) return
        setProblem(answer.ok ? null : answer.message)
        if (answer.ok) setBodies(new Map(answer.value.map((request) => [request.id, request.body])))
      })
    return () => {
      left = true
    }
  }, [showId, sent])

  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    announce('Copied')
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      shape="side"
      title="Requests"
      description="Everything sent to ZEGOCLOUD for this show, newest first."
    >
      {problem ? <p className="mb-3 text-xs text-warning-text">Could not load the bodies: {problem}</p> : null}
      {live.length === 0 ? <Empty>Nothing sent yet.</Empty> : null}
      <ol className="space-y-2">
        {live.map((request) => (
          <RequestCard key={request.id} request={request} body={bodies.get(request.id)} onCopy={copy} />
        ))}
      </ol>
    </Dialog>
  )
}

type RequestCardProps = { request: MixRequest; body: unknown; onCopy: (text: string) => Promise<void> }

function RequestCard({ request, body, onCopy }: RequestCardProps) {
  const worrying = request.state === 'rejected' || request.state === 'unknown'
  const json = body === undefined || body === null ? null : JSON.stringify(body, null, 2)
  return (
    <li className="rounded-lg border bg-raised px-3 py-2 text-xs">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <time className="text-faint tabular-nums">{timeOfDay(request.createdAt)}</time>
        <b className="font-semibold">
          {request.action === 'StartMix' ? `Take ${isolated(request.layoutName ?? '')}` : 'Stop'}
        </b>
        <span className="text-muted">
          <Name>{request.operator.name}</Name>
        </span>
        <span className={clsx('ml-auto font-semibold', worrying ? 'text-warning-text' : 'text-text')}>
          {request.confirmed ? 'confirmed' : request.state}
        </span>
      </div>
      <p className="mt-0.5 text-muted tabular-nums">
        {[
          request.sequence === null ? null : `sequence ${request.sequence}`,
          request.code === null ? null : `code ${request.code}`,
          request.latencyMs === null ? null : `${Math.round(request.latencyMs)} ms`,
          sayConfirmed(request) || null,
          request.requestId ? `RequestId ${request.requestId}` : null,
          request.settledBy ? 'settled by a later retry' : null,
          request.retryOf ? 'a retry' : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {request.explanation || request.message ? (
        <p className={clsx('mt-1', worrying ? 'text-warning-text' : 'text-muted')}>
          {request.explanation ?? request.message}
        </p>
      ) : null}
      {json ? (
        <details className="mt-1.5">
          <summary className="w-fit text-muted hover:text-text">Body as JSON</summary>
          <div className="relative mt-1">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre className="max-h-72 overflow-auto rounded-md bg-canvas p-2.5 text-2xs" tabIndex={0}>
              {json}
            </pre>
            <Button size="small" className="absolute top-1.5 right-1.5" onClick={() => void onCopy(json)}>
              <Copy aria-hidden size={13} /> Copy
            </Button>
          </div>
        </details>
      ) : null}
    </li>
  )
}
