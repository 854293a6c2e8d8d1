'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Confirm } from '@/components/ui/confirm'
import type { Card } from '@/lib/editor/state/cards'
import { putNotice } from '@/lib/editor/state/put-notice'
import { createApi } from '@/lib/editor/sync/api'
import { isolated } from '@/lib/shared/isolated'

/** Asks whether a layout is to be the one for a panic, or to be it no more, and says what that is. */
export function PanicDialog({ layout, onClose }: { layout: Card; onClose: () => void }) {
  const { desk } = useSeat()
  const isIt = useDesk(({ show }) => show.panicLayoutId === layout.id)
  const choose = async () => {
    const { show } = desk.getState()
    const change = { revision: show.revision, panicLayoutId: isIt ? null : layout.id }
    const answer = await createApi(fetch).changeShow(show.id, change)
    // What was changed comes with the events of the show.
    if (!answer.ok) putNotice(desk, { id: 'panic', tone: 'bad', text: `Show not changed: ${answer.message}` })
  }
  const name = isolated(layout.name)
  return (
    <Confirm
      open
      onClose={onClose}
      title={isIt ? 'No panic layout any more?' : 'Make it the panic layout?'}
      says={
        isIt
          ? `${name} is the panic layout: a single key takes it. Then there is none.`
          : `One key (P) or button then takes ${name} at once, whatever is in preview, without whoever is missing. It takes the place of any other.`
      }
      action={isIt ? 'No panic layout' : 'Make it the panic layout'}
      variant="primary"
      onConfirm={() => void choose()}
    />
  )
}
