'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { LayoutPicture } from '@/components/seat/layout-picture'
import { clockTime, sayConfirmed, timeOfDay } from '@/components/seat/time-words'
import { CopyButton } from '@/components/ui/copy-button'
import { Name } from '@/components/ui/name'
import type { Source } from '@/lib/layout/input'
import type { PastLayout, PastRequest } from '@/lib/protocol/past-request'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'

type RequestCardProps = {
  request: MixRequest
  /** It is read after the row; undefined until then. */
  past: PastRequest | undefined
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  /** Makes the buttons of a take that can be drawn. */
  actions: (layout: PastLayout) => ReactNode
}

/** Shows one request: who asked for it and when, what came of it, and what it put on air. */
export function RequestCard({ request, past, pictureOf, aspectOf, actions }: RequestCardProps) {
  const layout = past?.layout ?? null
  const body = past?.body
  const worrying = request.state === 'rejected' || request.state === 'unknown'
  const json = body === undefined || body === null ? null : JSON.stringify(body, null, 2)
  return (
    <li className="rounded-lg border bg-raised px-3 py-2 text-xs">
      <div className="flex gap-3">
        {layout ? (
          <div className="h-[63px] w-28 shrink-0 self-start overflow-hidden rounded-sm bg-canvas outline-1 outline-line-strong">
            <LayoutPicture {...layout} label={null} pictureOf={pictureOf} aspectOf={aspectOf} />
          </div>
        ) : null}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <time className="text-faint tabular-nums">{timeOfDay(request.createdAt)}</time>
            <b className="min-w-0 font-semibold break-words">{titleOf(request)}</b>
            <span className="text-muted">
              <Name>{request.operator.name}</Name>
            </span>
            <span className={clsx('ml-auto font-semibold', worrying ? 'text-warning-text' : 'text-text')}>
              {request.confirmed ? 'confirmed' : request.state}
            </span>
          </div>
          <p className="mt-0.5 break-words text-muted tabular-nums">{factsOf(request)}</p>
          {request.explanation || request.message ? (
            <p className={clsx('mt-1', worrying ? 'text-warning-text' : 'text-muted')}>
              {request.explanation ?? request.message}
            </p>
          ) : null}
          {layout ? <div className="mt-2 flex flex-wrap gap-2">{actions(layout)}</div> : null}
        </div>
      </div>
      {json ? (
        <details className="mt-1.5">
          <summary className="w-fit text-muted hover:text-text">Body as JSON</summary>
          <div className="relative mt-1">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre className="max-h-72 overflow-auto rounded-md bg-canvas p-2.5 text-2xs" tabIndex={0}>
              {json}
            </pre>
            <div className="absolute top-1.5 right-1.5">
              <CopyButton size="small" text={json} />
            </div>
          </div>
        </details>
      ) : null}
    </li>
  )
}

function titleOf({ action, isSound, layoutName, asOf }: MixRequest): string {
  if (action === 'StopMix') return 'Stop'
  if (isSound) return 'Sound'
  const name = isolated(layoutName ?? '')
  return asOf === null ? `Take ${name}` : `Put back ${name} as it was at ${clockTime(asOf)}`
}

const factsOf = (request: MixRequest): string =>
  [
    request.sequence === null ? null : `sequence ${request.sequence}`,
    request.code === null ? null : `code ${request.code}`,
    request.latencyMs === null ? null : `${Math.round(request.latencyMs)} ms`,
    sayConfirmed(request) || null,
    request.requestId ? `RequestId ${request.requestId}` : null,
    request.settledBy ? 'settled by a later retry' : null,
    request.retryOf ? 'a retry' : null,
  ]
    .filter(Boolean)
    .join(' · ')
