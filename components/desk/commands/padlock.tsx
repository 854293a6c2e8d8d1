'use client'

import { Lock, LockOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { pressPadlock, setPadlock } from './padlock-key'

/** Shows the padlock of this tab, and asks before it is opened: one stray press never opens it. */
export default function Padlock() {
  const { desk, announce } = useSeat()
  const isClosed = useDesk(({ padlock }) => padlock !== 'open')
  const isAsked = useDesk(({ padlock }) => padlock === 'asked')
  const before = useRef(isClosed)
  useEffect(() => {
    if (before.current === isClosed) return
    before.current = isClosed
    announce(
      isClosed ? 'Padlock closed: TAKE, hot switches and STOP do nothing here' : 'Padlock open: TAKE works again',
    )
  }, [isClosed, announce])
  return (
    <>
      <IconButton
        icon={isClosed ? Lock : LockOpen}
        label={isClosed ? 'Padlock closed: open it' : 'Close the padlock'}
        keys={keysOf('padlock')}
        aria-pressed={isClosed}
        className={isClosed ? 'text-warning-text outline-1 outline-warning-line' : undefined}
        onClick={() => pressPadlock(desk)}
      />
      <Confirm
        open={isAsked}
        onClose={() => desk.getState().padlock === 'asked' && setPadlock(desk, 'closed')}
        title="Open the padlock?"
        says="TAKE, hot switches and STOP change program again from this tab."
        action="Open it"
        variant="program"
        onConfirm={() => setPadlock(desk, 'open')}
      />
    </>
  )
}
