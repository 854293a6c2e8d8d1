'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Confirm } from '@/components/ui/confirm'
import type { Card } from '@/lib/editor/state/cards'
import { isolated } from '@/lib/shared/isolated'

/** Asks before a layout is deleted, and says what goes with it. */
export function RemoveDialog({ layout, onClose }: { layout: Card; onClose: () => void }) {
  const { desk } = useSeat()
  const isPanic = useDesk(({ show }) => show.panicLayoutId === layout.id)
  const panic = isPanic ? ' It is the panic layout: the show has none then.' : ''
  return (
    <Confirm
      open
      onClose={onClose}
      title="Delete this layout?"
      says={`${isolated(layout.name)} is deleted for everyone. What is on air does not change.${panic}`}
      action="Delete layout"
      onConfirm={() => void desk.removeLayout(layout.id)}
    />
  )
}
