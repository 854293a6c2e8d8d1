'use client'

import { type ReactNode, useState } from 'react'
import { OutlookProvider } from '@/components/seat/outlook'
import { SeatProvider } from '@/components/seat/seat-context'
import { serverClock } from '@/components/seat/server-time'
import { createDesk } from '@/lib/editor/desk-store'
import { createApi } from '@/lib/editor/sync/api'
import { newId } from '@/lib/shared/ids'
import { ME, NOW } from './example-show'
import type { PartState } from './states'

/** It never answers, so that the desk stays in the state that the page shows. */
const silentApi = createApi(() => new Promise(() => {}))
const timers = { now: () => performance.now(), after: () => () => {} }

/** Shows a desk in one state, with no server behind it. */
export function PartSeat({ state, children }: { state: PartState; children: ReactNode }) {
  const { snapshot, canEdit, connection } = state
  const [desk] = useState(() => {
    serverClock.suppose(NOW)
    const made = createDesk({ snapshot, me: ME, previewId: null, api: silentApi, timers, newId })
    made.connect(connection)
    return made
  })
  return (
    <SeatProvider desk={desk} canEdit={canEdit} announce={() => {}}>
      <OutlookProvider>{children}</OutlookProvider>
    </SeatProvider>
  )
}
