import { useCallback } from 'react'
import { useDesk, useSeat } from './desk-context'
import { useOutlook } from './outlook'
import { takeRefusal } from './take-refusal'

/** A take of the preview, or why there cannot be one; asked for all the same, it says why. */
export function useTake(): { take: () => void; refusal: string | null } {
  const { desk, canEdit, announce } = useSeat()
  const { issues } = useOutlook()
  const refusal = useDesk(({ connection, previewId }) => takeRefusal({ connection, previewId, canEdit, issues }))
  const take = useCallback(() => {
    if (refusal) announce(`Not taken: ${refusal}`)
    else void desk.take()
  }, [desk, refusal, announce])
  return { take, refusal }
}
