'use client'

import { Lock, LockOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { PADLOCK, pressPadlock } from './padlock-key'

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
    try {
      if (isClosed) sessionStorage.setItem(PADLOCK, '1')
      else sessionStorage.removeItem(PADLOCK)
    } catch {
      // This browser keeps nothing: the padlock opens with a reload.
    }
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
        onClose={() => desk.setState(({ padlock }) => ({ padlock: padlock === 'asked' ? 'closed' : padlock }))}
        title="Open the padlock?"
        says="TAKE, hot switches and STOP change program again from this tab."
        action="Open it"
        variant="program"
        onConfirm={() => desk.setState({ padlock: 'open' })}
      />
    </>
  )
}
