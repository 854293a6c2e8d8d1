import { useState } from 'react'
import { useDesk, useFill, useSeat } from '@/components/seat/seat-context'
import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import type { Sources } from '@/components/seat/use-sources'
import type { Rearrange } from '@/lib/editor/actions/rearrange'
import { rearrangeFor } from '@/lib/editor/arranging/rearrange-frame'
import type { Size } from '@/lib/geometry/rect'
import { frameOf } from '@/lib/layout/show'

const isWide = ({ width, height }: Size): boolean => width > height

/**
 * Offers to lay all layouts out anew for a frame of another shape: a wide one that becomes upright, or the other way
 * round. `frame` is the one that is being typed.
 */
export function useRearrange(frame: Size, { aspectOf }: Pick<Sources, 'aspectOf'>) {
  const settings = useDesk((state) => state.show.settings)
  const shared = sharedTemplates(useSeat().desk)
  const fill = useFill()
  const [isWanted, setWanted] = useState(false)
  const isOffered = isWide(frameOf(settings)) !== isWide(frame)
  const rearrange: Rearrange = (before, scaled, { from, to, step, only }) =>
    rearrangeFor(fill(before), fill(scaled), {
      from,
      frame: to,
      step,
      only,
      aspectOf,
      own: allOwn(shared.getState().list),
    })
  return { isOffered, isWanted, setWanted, rearrange: isOffered && isWanted ? rearrange : null }
}
