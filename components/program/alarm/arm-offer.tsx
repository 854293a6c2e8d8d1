'use client'

import { useMemo, useState } from 'react'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk, usePreviewDocument, useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { missingSources } from '@/lib/mix/missing-sources'
import { wasSent } from '@/lib/protocol/request'
import { Task } from '@/lib/protocol/task'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import { NO_SUCH_STREAM } from '@/lib/zego/limits'
import { useDisarm } from './use-disarm'
import { useLeftArmed } from './use-left-armed'

/** Tells whether the last request was a take of the preview that ZEGOCLOUD refused since a stream is missing. */
const isRefused = ({ requests, previewId }: DeskState): boolean => {
  const last = requests.find(wasSent)
  return last?.state === 'rejected' && last.code === NO_SUCH_STREAM && last.layoutId === previewId
}

/** Offers to take the preview once its sources are back, where it is refused for that they are not. */
export function ArmOffer() {
  const { desk, canEdit, announce } = useSeat()
  useLeftArmed()
  const disarm = useDisarm()
  const refuse = useRefuseTake()
  const { issues } = useOutlook()
  const document = usePreviewDocument()
  const roster = useDesk((state) => state.roster.entries)
  const outputs = useDesk((state) => state.show.settings.outputs)
  const account = useDesk((state) => state.account)
  const isIdle = useDesk(({ task, connection }) => !task.armed && !task.inFlight && connection === 'live')
  const wasRefused = useDesk(isRefused)
  const [asks, setAsks] = useState(false)
  const errors = (issues ?? []).filter(({ severity }) => severity === 'error')
  const isOnlyGone = errors.length > 0 && errors.every(({ code }) => code === 'source-gone')
  const isOffered = canEdit && isIdle && (isOnlyGone || (wasRefused && errors.length === 0))
  const names = useMemo(
    () =>
      isOffered && document
        ? missingSources(document, { entries: roster, outputs }, account).map(({ name }) => isolated(name))
        : [],
    [isOffered, document, roster, outputs, account],
  )
  if (names.length === 0) return null
  const back = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} back`

  async function arm() {
    const { show, task, layouts, previewId, padlock, held } = desk.getState()
    const layout = layouts.find(({ id }) => id === previewId)
    if (!layout || asks) return
    if (padlock !== 'open') return refuse(MESSAGES.padlock)
    const asked = held?.ask()
    if (asked) return refuse(asked)
    setAsks(true)
    const { problem, value } = await send('POST', `/api/shows/${encodeURIComponent(show.id)}/arm`, {
      layoutId: layout.id,
      revision: layout.revision,
      expectedSequence: task.sequence,
    })
    setAsks(false)
    if (problem) return refuse(problem)
    announce(`Armed: ${isolated(layout.name)} is taken when ${back}.`)
    const armed = Task.safeParse(value).data?.armed
    // Another layout may have come into preview while the answer was on its way.
    if (armed && desk.getState().previewId !== layout.id) void disarm(armed.id)
  }

  return (
    <Tooltip says={`Take it when ${back}, unless anything else is taken or previewed before`} side="top">
      <Button
        variant="warning"
        aria-label={`Take it when ${back}`}
        className="min-w-0 max-w-56 shrink"
        onClick={() => void arm()}
      >
        <span className="truncate">Take when {names.length === 1 ? `${names[0]} is back` : 'all are back'}</span>
      </Button>
    </Tooltip>
  )
}
