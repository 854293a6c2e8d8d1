'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { onAirWith } from '@/lib/editor/actions/other-takes'
import { isDoubtful } from '@/lib/editor/state/doubt'

/** Takes what is on air once more, with everybody of it who is there now. */
export function TakeAgain() {
  const { desk, canEdit } = useSeat()
  const refuse = useRefuseTake()
  const isUncertain = useDesk(({ task }) => isDoubtful(task))
  const busy = useDesk((state) => state.resting > 0 || state.busy.take > 0 || state.task.inFlight !== null)
  if (!canEdit || isUncertain) return null
  return (
    <Button
      variant="program"
      size="small"
      aria-disabled={busy}
      onClick={() => {
        if (busy) refuse('a take has just been made or is on its way. Press again in a moment.')
        else void desk.ask(onAirWith({}, desk.getState().task.program?.sequence ?? 0))
      }}
    >
      Take again
    </Button>
  )
}
