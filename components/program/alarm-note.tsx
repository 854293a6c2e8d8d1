'use client'

import { useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { clockTime } from '@/components/seat/time-words'
import { Button } from '@/components/ui/button'
import { ALARM_WORDS } from '@/lib/editor/state/doubt'
import { putNotice } from '@/lib/editor/state/put-notice'
import { isolated } from '@/lib/shared/isolated'
import { recalled, remembered } from '@/lib/shared/memory'
import { useTake } from './taking/use-take'

/** Keeps in this tab which alarm was left: it stays true, and takes one line until another one comes. */
const KEY = 'mixdesk-left-alarm'
const kept = () => sessionStorage

/**
 * Says why what is on air is not what was accepted last, and offers what can be done: to adopt what runs, to send the
 * preview over it, or to leave it. Only the second one sends anything.
 */
export function AlarmNote() {
  const { canEdit } = useSeat()
  const alarm = useDesk((state) => state.task.alarm)
  const isUnheard = useDesk((state) => state.task.unheard !== null)
  const showId = useDesk((state) => state.show.id)
  const [left, setLeft] = useState(() => recalled(kept, KEY))
  if (!alarm) return null
  const name = `${showId} ${alarm.kind} ${alarm.sequence}`
  const leave = (which: string | null) => {
    remembered(kept, KEY, which)
    setLeft(which)
  }
  if (left === name) {
    return (
      <div className="flex items-center gap-2">
        <p role="alert" className="min-w-0 flex-1 truncate" title={alarm.says}>
          {ALARM_WORDS[alarm.kind]}
        </p>
        <Button variant="warning" size="small" aria-expanded={false} onClick={() => leave(null)}>
          What to do…
        </Button>
      </div>
    )
  }
  return (
    <div>
      <p role="alert">
        {alarm.says}
        {alarm.kind === 'adopted' ? ` It ${isUnheard ? 'ran' : 'runs'} since ${clockTime(alarm.since)}.` : ''}
      </p>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {canEdit && alarm.kind !== 'adopted' ? <Choices /> : null}
        <Button variant="warning" size="small" onClick={() => leave(name)}>
          Leave
        </Button>
      </div>
    </div>
  )
}

function Choices() {
  const { desk, announce } = useSeat()
  const { takeOver, refusal, rests } = useTake()
  const [asks, setAsks] = useState(false)
  const isOpen = useDesk(({ task }) => task.inFlight !== null || task.uncertain !== null)
  const mine = useDesk(({ layouts, previewId }) => layouts.find(({ id }) => id === previewId)?.name ?? '')
  const adopt = async () => {
    const { show, task } = desk.getState()
    if (!task.alarm || asks) return
    setAsks(true)
    const { kind, sequence } = task.alarm
    const { problem } = await send('POST', `/api/shows/${encodeURIComponent(show.id)}/adopt`, { kind, sequence })
    setAsks(false)
    if (problem) putNotice(desk, { id: 'not-adopted', tone: 'bad', text: `Not adopted: ${problem}` })
    else announce('Adopted: nothing was sent.')
  }
  return (
    <>
      <Button
        variant="warning"
        size="small"
        aria-disabled={isOpen || asks}
        title={isOpen ? 'A request has no outcome yet' : 'Sends nothing: what runs counts as the show’s'}
        onClick={() => isOpen || void adopt()}
      >
        Adopt
      </Button>
      <Button
        variant="program"
        size="small"
        aria-disabled={refusal !== null || rests}
        title={refusal ?? `Takes ${isolated(mine)} over it`}
        onClick={takeOver}
      >
        Send mine
      </Button>
    </>
  )
}
