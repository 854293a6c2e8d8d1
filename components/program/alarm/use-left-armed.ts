import { useEffect } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { useDisarm } from './use-disarm'

/** Gives up an armed take once whoever armed it previews another layout: by then it would surprise. */
export function useLeftArmed(): void {
  const { desk, canEdit } = useSeat()
  const disarm = useDisarm()
  useEffect(
    () =>
      desk.subscribe(({ previewId, task: { armed }, me }, before) => {
        if (!canEdit || previewId === before.previewId || previewId === armed?.layoutId) return
        if (armed?.by.id === me.id) void disarm(armed.id)
      }),
    [desk, canEdit, disarm],
  )
}
