'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { useDisarm } from './use-disarm'

const BOX =
  'mt-2 flex items-center gap-2 rounded-md border border-warning-line bg-warning-soft px-2.5 py-1.5 text-xs text-warning-text'

/** Says which take waits until its sources are back, and who armed it; or why one waits no more. */
export function ArmedNote() {
  const { canEdit } = useSeat()
  const armed = useDesk((state) => state.task.armed)
  const disarmed = useDesk((state) => state.task.disarmed)
  const isMine = useDesk(({ task, me }) => task.armed?.by.id === me.id)
  const disarm = useDisarm()
  if (!armed && !disarmed) return null
  return (
    <section aria-label="Armed take" className={BOX}>
      <p role="status" className="min-w-0 flex-1 break-words">
        <b className="font-semibold">{armed ? 'Armed: ' : 'No longer armed: '}</b>
        {armed ? armed.says : disarmed}
        {armed && !isMine ? (
          <>
            {' '}
            By <Name>{armed.by.name}</Name>.
          </>
        ) : null}
      </p>
      {canEdit ? (
        <Button variant="warning" size="small" onClick={() => void disarm(armed?.id ?? null)}>
          {armed ? 'Give up' : 'OK'}
        </Button>
      ) : null}
    </section>
  )
}
