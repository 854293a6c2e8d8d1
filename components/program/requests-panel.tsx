'use client'

import { useEffect, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { Dialog } from '@/components/ui/dialog'
import { Empty } from '@/components/ui/panel'
import type { Source } from '@/lib/layout/input'
import { PastRequest } from '@/lib/protocol/past-request'
import { MESSAGES } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'
import { idsOfSent } from './ids-of-sent'
import { PastActions } from './past-actions'
import { RequestCard } from './request-card'

const History = z.array(PastRequest)

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
  const [past, setPast] = useState<ReadonlyMap<string, PastRequest>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request that is sent has a new body to fetch
  useEffect(() => {
    let left = false
    void send('GET', `/api/shows/${encodeURIComponent(showId)}/requests`).then((answer) => {
      if (left) return
      const read = History.safeParse(answer.value)
      setProblem(read.success ? null : (answer.problem ?? MESSAGES.unreadable))
      if (read.success) setPast(new Map(read.data.map((request) => [request.id, request])))
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
      docks
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
            past={past.get(request.id)}
            pictureOf={pictureOf}
            aspectOf={aspectOf}
            onCopy={copy}
            actions={(layout) => <PastActions request={request} past={layout} onOpened={onClose} />}
          />
        ))}
      </ol>
    </Dialog>
  )
}
