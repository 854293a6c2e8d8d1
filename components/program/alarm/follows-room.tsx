'use client'

import { useMemo } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk, useNameOf } from '@/components/seat/seat-context'
import { useNow } from '@/components/seat/use-now'
import { sentOf } from '@/lib/layout/document'
import { followRoom, roomFollowedBy } from '@/lib/layout/room/follow'
import { frameOf, stepOf } from '@/lib/layout/show'
import { NOBODY } from '@/lib/layout/templates/lay-out-again'
import { sayFollows } from './follow-words'
import { useFollowsRoom } from './use-follows-room'

/** Says under the program that it follows the room: how many it shows, and who comes or goes in a moment. */
export function FollowsRoom() {
  const follows = useFollowsRoom()
  const lost = useLost()
  return follows && !lost ? <Line /> : null
}

function Line() {
  const task = useDesk((state) => state.task)
  const { entries } = useDesk((state) => state.roster)
  const { maxInputs } = useDesk((state) => state.account)
  const layouts = useDesk((state) => state.layouts)
  const nameOf = useNameOf()
  const now = useNow()
  const { program } = task
  const says = useMemo(() => {
    if (!program || now === null) return ''
    const { document, settings } = program
    const room = roomFollowedBy(document)
    const layout = layouts.find(({ id }) => id === program.layoutId)
    const known = { entries, outputs: settings.outputs, most: maxInputs, now, places: NOBODY, pinned: [] }
    const followed = followRoom(document, known, { frame: frameOf(settings), step: stepOf(settings), own: [] })
    return sayFollows({
      ...followed,
      shown: sentOf(document).length,
      most: Math.min(room?.limit ?? maxInputs, maxInputs),
      isHeld: !layout || roomFollowedBy(layout.document) === null,
      nameOf,
    })
  }, [program, entries, maxInputs, layouts, nameOf, now])
  return (
    <p role="status" aria-label="How it follows the room" className="mt-2 break-words text-muted text-xs">
      {says}
    </p>
  )
}
