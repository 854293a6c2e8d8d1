'use client'

import { useEffect, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Dialog } from '@/components/ui/dialog'
import { Empty } from '@/components/ui/panel'
import { createApi } from '@/lib/editor/sync/api'
import type { Source } from '@/lib/layout/input'
import { idsOfSent } from './ids-of-sent'
import { PastActions } from './past-actions'
import { RequestCard } from './request-card'

type RequestsPanelProps = {
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  onClose: () => void
}

/**
 * Lists everything that was sent to ZEGOCLOUD for this show, newest first. Bodies are fetched; live events carry none.
 */
export default function RequestsPanel({ pictureOf, aspectOf, onClose }: RequestsPanelProps) {
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
          <RequestCard
            key={request.id}
            request={request}
            body={bodies.get(request.id)}
            pictureOf={pictureOf}
            aspectOf={aspectOf}
            onCopy={copy}
            actions={(past) => <PastActions request={request} past={past} onOpened={onClose} />}
          />
        ))}
      </ol>
    </Dialog>
  )
}
