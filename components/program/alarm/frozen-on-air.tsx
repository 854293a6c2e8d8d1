import { useEffect, useId, useMemo } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { useLost } from '@/components/seat/lost'
import { useAmiss } from '@/components/seat/pictures/amiss'
import { FROZEN } from '@/components/seat/pictures/trouble'
import { useDesk } from '@/components/seat/seat-context'
import { isDoubtful } from '@/lib/editor/state/doubt'
import { seenOnAir } from '@/lib/editor/state/seen-on-air'
import { AlarmFrame } from './alarm-frame'
import { WaysOut } from './ways-out'

/**
 * Watches the pictures of what is on air, whatever is in the preview, where the show plays its sources: a picture that
 * stands still is told at once, with the ways out. Nothing on the wire tells of it (decision 059).
 */
export function FrozenOnAir() {
  const id = useId()
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster)
  const account = useDesk((state) => state.account)
  const { of, want } = useStore(players)
  const lost = useLost()
  const seen = useMemo(() => seenOnAir({ task, roster, account }), [task, roster, account])
  useEffect(() => {
    want?.(
      id,
      seen.map(({ source }) => source),
    )
    return () => want?.(id, [])
  }, [want, id, seen])

  // What has shown no picture is sound alone, which silent-on-air.tsx tells of.
  const frozen = seen.filter(({ source }) => of(source)?.trouble === FROZEN && of(source)?.still)
  const isTold = frozen.length > 0 && !lost
  useAmiss(isTold)
  if (!isTold) return null
  const names = frozen.map(({ name }) => name).join(', ')
  const where = isDoubtful(task) ? 'Stands still; may be on air' : 'Stands still while on air'
  return (
    <AlarmFrame label="Still pictures on air" says={[`${where}, as played here: ${names}`]}>
      <WaysOut away={frozen} />
    </AlarmFrame>
  )
}
