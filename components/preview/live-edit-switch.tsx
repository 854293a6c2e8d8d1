'use client'

import { Radio } from 'lucide-react'
import { useEffect } from 'react'
import { switchLiveEdit } from '@/components/seat/live/switch-live-edit'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import { endLiveEdit } from '@/lib/editor/live-edit/live-edit'

/** Puts each change of the preview on air by itself, while it is pressed. It never outlives the canvas beside it. */
export function LiveEditSwitch() {
  const { desk, announce } = useSeat()
  const waits = useDesk(({ liveEdit }) => liveEdit)
  const isOn = waits !== null
  useEffect(() => () => endLiveEdit(desk), [desk])
  return (
    <>
      <Tooltip
        says={isOn ? 'Each change goes on air: press to end it' : 'Put each change on air by itself, from now on'}
        keys={keysOf('live-edit')}
      >
        <Button
          variant={isOn ? 'program' : 'quiet'}
          size="small"
          aria-pressed={isOn}
          className="-my-1 ml-auto shrink-0 self-center"
          onClick={() => announce(switchLiveEdit(desk))}
        >
          <Radio aria-hidden size={14} />
          <span className="max-xl:sr-only">Live edit</span>
        </Button>
      </Tooltip>
      {/* What an edit did is said elsewhere at the same moment. */}
      <span role="status" aria-label="Live edit" className="sr-only">
        {waits ? `Live edit waits: ${waits}` : ''}
      </span>
    </>
  )
}
