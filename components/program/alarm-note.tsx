'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { useTake } from './use-take'

/** Says why what is on air is not what was accepted last, and what to do about it. */
export function AlarmNote() {
  const { canEdit } = useSeat()
  const { takeOver } = useTake()
  const alarm = useDesk((state) => state.task.alarm)
  if (!alarm) return null
  return (
    <div>
      <p role="alert">{alarm.says}</p>
      {alarm.kind === 'runs' && canEdit ? (
        <Button variant="warning" size="small" className="mt-1" onClick={takeOver}>
          Take over
        </Button>
      ) : null}
    </div>
  )
}
