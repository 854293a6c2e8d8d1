'use client'

import { type ReactNode, useState } from 'react'
import { RuledOutlook } from '@/components/seat/outlook'
import { SeatProvider } from '@/components/seat/seat-context'
import { serverClock } from '@/components/seat/server-time'
import { createDesk, type Desk } from '@/lib/editor/desk-store'
import { createApi } from '@/lib/editor/sync/api'
import { dangerOf } from '@/lib/mix/changes/danger'
import { describeSince, describeTake } from '@/lib/mix/changes/describe-take'
import { check } from '@/lib/mix/check/check'
import { newId } from '@/lib/shared/ids'
import { ME, NOW } from './example-show'
import type { PartState } from './state'

/** It never answers, so that the desk stays in the state that the page shows. */
const silentApi = createApi(() => new Promise(() => {}))
const timers = { now: () => performance.now(), after: () => () => {} }

function deskIn({ snapshot, own }: PartState): Desk {
  serverClock.suppose(NOW)
  const desk = createDesk({ snapshot, me: ME, previewId: null, api: silentApi, timers, newId })
  desk.setState(own)
  // React draws the first state on a server, which is to be this one.
  return { ...desk, getInitialState: desk.getState }
}

/** Seats its children at a desk in one state, with no server behind it. */
export function PartSeat({ state, children }: { state: PartState; children: ReactNode }) {
  const [desk] = useState(() => deskIn(state))
  return (
    <SeatProvider desk={desk} canEdit={state.canEdit} announce={() => {}}>
      <RuledOutlook rules={state.isChecked ? { check, dangerOf, describeSince, describeTake } : null}>
        {children}
      </RuledOutlook>
    </SeatProvider>
  )
}
