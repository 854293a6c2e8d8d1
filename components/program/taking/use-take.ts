import { useCallback } from 'react'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isAskedTwice, sayAsk } from './asked-twice'
import { takeRefusal } from './take-refusal'

/** Says why a press in the pause after a take takes nothing. */
export const sayRests = ({ show, resting }: Pick<DeskState, 'show' | 'resting'>): string | null =>
  resting ? `less than ${show.settings.takeGuardMs / 1000} s since the last take. Press again` : null

type TakeView = Readonly<{
  take: () => void
  takeOver: () => void
  refusal: string | null
  rests: boolean
  /** The issues are known, so that no refusal means no error. */
  isChecked: boolean
}>

/**
 * Returns a take of the preview, or why there cannot be one; asked for all the same, it says why. During the pause
 * after a take there is nothing to mend, so that is not a refusal.
 */
export function useTake(): TakeView {
  const { desk, canEdit } = useSeat()
  const refuse = useRefuseTake()
  const { issues, danger } = useOutlook()
  const refusal = useDesk((state) => takeRefusal({ ...state, canEdit, issues }))
  const rests = useDesk(({ resting }) => resting > 0)
  const send = useCallback(
    (over: { takeOver?: true }) => {
      // Asks the desk itself about the pause, because two presses may come before this is rendered anew.
      const state = desk.getState()
      const why =
        refusal ??
        sayRests(state) ??
        (danger === null || isAskedTwice(`${state.previewId} ${danger}`) ? null : sayAsk(danger))
      if (why === null) void desk.take(over)
      else refuse(why)
    },
    [desk, refusal, danger, refuse],
  )
  const take = useCallback(() => send({}), [send])
  const takeOver = useCallback(() => send({ takeOver: true }), [send])
  return { take, takeOver, refusal, rests, isChecked: issues !== null }
}
