'use client'

import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { Dialog } from '@/components/ui/dialog'
import { Empty } from '@/components/ui/panel'
import type { Source } from '@/lib/layout/input'
import { PastRequest } from '@/lib/protocol/past-request'
import type { MixRequest } from '@/lib/protocol/request'
import { MESSAGES } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'
import { foldSounds } from './fold-sounds'
import { idsOfSent } from './ids-of-sent'
import { PastActions } from './past-actions'
import { RequestCard } from './request-card'
import { RideCard } from './ride-card'

const History = z.array(PastRequest)

const RIDDEN_MS = 700

type RequestsPanelProps = {
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  onClose: () => void
}

/**
 * Lists everything that was sent to ZEGOCLOUD for this show, newest first. Bodies are fetched; live events carry none.
 */
export default function RequestsPanel({ pictureOf, aspectOf, onClose }: RequestsPanelProps) {
  const showId = useDesk((state) => state.show.id)
  const live = useDesk((state) => state.requests)
  const hasSounds = live.some(({ isSound }) => isSound)
  const isRidden = live[0]?.isSound === true
  const sent = idsOfSent(live)
  const [past, setPast] = useState<ReadonlyMap<string, PastRequest>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request that is sent has a new body to fetch
  useEffect(() => {
    let left = false
    const path = `/api/shows/${encodeURIComponent(showId)}/requests`
    // However long a fader was ridden, the takes before it have their pictures.
    const pages = hasSounds ? [path, `${path}?sounds=left-out`] : [path]
    const fetchAll = () => {
      void Promise.all(pages.map((page) => send('GET', page))).then((answers) => {
        if (left) return
        const reads = answers.map(({ value }) => History.safeParse(value))
        const isRead = reads.every(({ success }) => success)
        const why = answers.find(({ problem }) => problem !== null)?.problem ?? MESSAGES.unreadable
        setProblem(isRead ? null : why)
        if (isRead) setPast(new Map(reads.flatMap(({ data = [] }) => data.map((request) => [request.id, request]))))
      })
    }
    // While a fader is ridden, all of it is fetched once it rests.
    const timer = setTimeout(fetchAll, isRidden ? RIDDEN_MS : 0)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [showId, sent, hasSounds, isRidden])

  const card = (request: MixRequest) => (
    <RequestCard
      key={request.id}
      request={request}
      past={past.get(request.id)}
      pictureOf={pictureOf}
      aspectOf={aspectOf}
      actions={(layout) => <PastActions request={request} past={layout} onOpened={onClose} />}
    />
  )
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
        {foldSounds(live).map((entry) =>
          'ride' in entry ? (
            // A ride grows at its newest end, and stays unfolded.
            <RideCard key={`ride ${entry.ride.at(-1)?.id}`} ride={entry.ride}>
              {entry.ride.map(card)}
            </RideCard>
          ) : (
            card(entry.request)
          ),
        )}
      </ol>
    </Dialog>
  )
}
