'use client'

import { clsx } from 'clsx'
import { type ReactNode, useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Confirm, preloadConfirm } from '@/components/ui/confirm'
import { CutText } from '@/components/ui/cut-text'
import { whenIdle } from '@/components/ui/on-demand'
import { Keys, Tooltip } from '@/components/ui/tooltip'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { isolated } from '@/lib/shared/isolated'
import { TakeChanges } from './take-changes'
import { stopRefusal, takePromise } from './taking/take-refusal'
import { useTake } from './taking/use-take'

const TakeAside = whenIdle(() => import('./take-aside'))

/** Says what a take would change, and has the two buttons that reach the audience. */
export function TakeBar() {
  return (
    <footer className="flex min-w-0 items-center gap-2.5 border-t bg-surface px-3.5">
      <TakeChanges />
      <Take aside={<TakeAside />} />
      <Stop />
    </footer>
  )
}

/** It is anybody's request, or one of ours that the live connection has not told of yet. */
const isSomethingOnItsWay = ({ task, busy }: DeskState): boolean => task.inFlight !== null || busy.take + busy.stop > 0

function Take({ aside }: { aside: ReactNode }) {
  const { take, refusal, rests, isChecked } = useTake()
  const waits = useDesk(isSomethingOnItsWay)
  const notTaken = useDesk((state) => (state.notTaken?.layoutId === state.previewId ? state.notTaken.why : null))
  const why = refusal ?? notTaken
  return (
    <>
      {why ? (
        <CutText
          id="take-refusal"
          name="why it cannot be taken"
          className={clsx(
            'line-clamp-3 max-w-96 min-w-36 text-right text-xs leading-tight text-balance max-lg:max-w-48',
            notTaken ? 'text-warning-text' : 'text-muted',
          )}
        >
          {notTaken ? 'Not taken: ' : ''}
          {why}
        </CutText>
      ) : null}
      {aside}
      <Tooltip says={refusal ?? takePromise({ waits, isChecked })} side="top">
        <Button
          variant="program"
          aria-label="Take"
          aria-disabled={refusal !== null || rests}
          aria-describedby={why ? 'take-refusal' : undefined}
          className="min-w-40 font-semibold tracking-wide"
          onClick={take}
        >
          {waits && refusal === null ? 'TAKE · next' : 'TAKE'} <Keys of="Enter" />
        </Button>
      </Tooltip>
    </>
  )
}

function Stop() {
  const { desk, canEdit, announce } = useSeat()
  const refusal = useDesk((state) => {
    const isSomethingToStop = [
      state.task.running,
      isDoubtful(state.task),
      state.task.retrying,
      isSomethingOnItsWay(state),
    ].some(Boolean)
    return stopRefusal({ ...state, canEdit, isSomethingToStop })
  })
  const showName = useDesk((state) => state.show.name)
  const held = useDesk((state) => state.held?.why)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Tooltip says={refusal ?? 'Take the show off air'} side="top">
        <Button
          variant="program-outline"
          data-press="stop"
          aria-disabled={refusal !== null}
          aria-describedby={refusal ? 'stop-refusal' : undefined}
          onPointerEnter={preloadConfirm}
          onFocus={preloadConfirm}
          onClick={() => (refusal ? announce(`Not stopped: ${refusal}`) : setAsking(true))}
        >
          Stop…
        </Button>
      </Tooltip>
      {refusal ? (
        <span id="stop-refusal" className="sr-only">
          {refusal}
        </span>
      ) : null}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Take the show off air?"
        says={`${held ? `${held}. ` : ''}${isolated(showName)} ends for the audience. A take starts it again.`}
        action="Stop the mix"
        variant="program"
        onConfirm={() => void desk.stop()}
      />
    </>
  )
}
