import { useState } from 'react'
import { useRearrangement } from '@/components/seat/shared/use-rearrangement'
import type { Sources } from '@/components/seat/use-sources'
import type { Size } from '@/lib/geometry/rect'

/**
 * Offers to lay all layouts out anew for a frame of another shape: a wide one that becomes upright, or the other way
 * round. `frame` is the one that is being typed.
 */
export function useRearrange(frame: Size, sources: Pick<Sources, 'aspectOf'>) {
  const { rearrange, turns } = useRearrangement(sources)
  const [isWanted, setWanted] = useState(false)
  const isOffered = turns(frame)
  return { isOffered, isWanted, setWanted, rearrange: isOffered && isWanted ? rearrange : null }
}
