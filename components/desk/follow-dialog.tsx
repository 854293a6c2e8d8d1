'use client'

import { useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { RoomDialog } from '@/components/strip/room-dialog'

/** Asks how the layout in preview follows the room, the same one for as long as it is open. */
export default function FollowDialog({ onClose }: { onClose: () => void }) {
  const previewId = useDesk((state) => state.previewId)
  const [id] = useState(previewId)
  const layout = useDesk(({ layouts }) => layouts.find((each) => each.id === id))
  return layout ? <RoomDialog layout={layout} onClose={onClose} /> : null
}
