'use client'

import { clsx } from 'clsx'
import { useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { clockTime } from '@/components/seat/time-words'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { Button } from '@/components/ui/button'
import { positionAt } from '@/lib/editor/state/strip'
import { createApi } from '@/lib/editor/sync/api'
import { freeName } from '@/lib/layout/free-name'
import type { PastLayout } from '@/lib/protocol/past-request'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'
import { fittedTo } from './past-layout'
import { putBack, whyNotPutBack } from './taking/put-back'

/** It calls back once the layout is open, which is when the desk is wanted. */
type PastActionsProps = { request: MixRequest; past: PastLayout; onOpened: () => void }

/** Puts a take of the history on air again as it was, or opens it as a layout beside the one that it came from. */
export function PastActions({ request, past, onOpened }: PastActionsProps) {
  const { desk, canEdit, announce } = useSeat()
  const refuse = useRefuseTake()
  const isOnAir = useDesk(({ task }) => task.running && task.program?.requestId === request.id)
  const why = useDesk((state) => whyNotPutBack(state, canEdit))
  const rests = useDesk(({ resting }) => resting > 0)
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null)
  const [opening, setOpening] = useState(false)
  const what = `${isolated(request.layoutName ?? '')} of ${clockTime(request.createdAt)}`

  const back = async () => {
    const told = (text: string) => {
      setSaid({ text, isBad: false })
      announce(text)
    }
    setSaid(null)
    await putBack({ desk, canEdit, announce: told, refuse, pressedAt: performance.now(), requestId: request.id })
    const { notTaken } = desk.getState()
    if (notTaken) setSaid({ text: `Not put back: ${notTaken.why}`, isBad: true })
  }

  const open = async () => {
    if (!canEdit || opening) return
    setOpening(true)
    const { show, layouts } = desk.getState()
    const answer = await createApi(fetch).addLayout(show.id, {
      name: freeName(`${(request.layoutName ?? '').slice(0, 100)} ${clockTime(request.createdAt)}`, namesOf(layouts)),
      document: fittedTo(past, show.settings),
      position: positionAt(layouts, layouts.length),
    })
    setOpening(false)
    if (!answer.ok) return setSaid({ text: `Not opened: ${answer.message}`, isBad: true })
    desk.holdLayouts([answer.value])
    announce(`${isolated(answer.value.name)} is in preview.`)
    onOpened()
  }

  return (
    <>
      {request.state === 'accepted' ? (
        <Button
          size="small"
          variant="program-outline"
          aria-label={`Put ${what} back on air`}
          aria-disabled={isOnAir || why !== null || rests}
          title={isOnAir ? 'It is on air' : (why ?? undefined)}
          onClick={() => void (isOnAir || back())}
        >
          {isOnAir ? 'On air' : 'Put back on air'}
        </Button>
      ) : null}
      <Button
        size="small"
        aria-label={`Open ${what} as a new layout`}
        aria-disabled={!canEdit || opening}
        title={canEdit ? undefined : VIEW_ONLY}
        onClick={() => void open()}
      >
        Open as a new layout
      </Button>
      <p role="status" className={clsx('w-full empty:hidden', said?.isBad && 'text-warning-text')}>
        {said?.text}
      </p>
    </>
  )
}

const namesOf = (layouts: readonly { name: string }[]) => layouts.map(({ name }) => name)
