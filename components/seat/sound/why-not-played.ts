import { useStore } from 'zustand'
import { roomStreams } from '@/components/seat/pictures/room-streams'
import { showPictures } from '@/components/seat/pictures/show-pictures'
import { stills, stillsOnly } from '@/components/seat/pictures/stills-only'
import { useSeat } from '@/components/seat/seat-context'
import type { Source } from '@/lib/layout/input'
import { provide } from '@/lib/protocol/pictures/provide'
import { toClause } from '@/lib/shared/clause'

/** Says why nothing is to be heard of a source here, as a part of a sentence; null while it could be. */
export function useWhyNotPlayed(source: Source): string | null {
  const { desk } = useSeat()
  const pictures = useStore(showPictures(desk), (state) => state.pictures)
  const only = useStore(stills, stillsOnly)
  const room = useStore(roomStreams)
  const { from, why } = provide(source, { pictures, stillsOnly: only, page: window.location.href, room })
  if (from?.kind === 'snapshot') return 'the show shows snapshots, which have no sound'
  return from ? null : toClause(why)
}
