'use client'

import { useSeat } from '@/components/seat/seat-context'
import Padlock from '../commands/padlock'
import { People } from './people'

/** Shows whose hands are on the desk, and keeps one's own off. It is fetched later. */
export default function HeaderHands() {
  const { canEdit } = useSeat()
  return (
    <>
      <People />
      {canEdit ? <Padlock /> : null}
    </>
  )
}
