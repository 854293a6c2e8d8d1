'use client'

import { useEffect } from 'react'
import RoomFields from '@/components/seat/room/room-fields'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import type { Card } from '@/lib/editor/state/cards'
import { isolated } from '@/lib/shared/isolated'

/** Edits how a layout follows the room. The layout comes into preview, where it is seen what that makes of it. */
export function RoomDialog({ layout, onClose }: { layout: Pick<Card, 'id' | 'name'>; onClose: () => void }) {
  const { desk } = useSeat()
  useEffect(() => desk.preview(layout.id), [desk, layout.id])
  return (
    <Dialog open onOpenChange={onClose} title={`${isolated(layout.name)} and the room`}>
      <div className="-mx-3.5">
        <RoomFields editor={desk.editor(layout.id)} />
      </div>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
