'use client'

import type { Card } from '@/lib/editor/state/cards'
import { NumberDialog } from './number-dialog'
import { PanicDialog } from './panic-dialog'
import { RemoveDialog } from './remove-dialog'
import { RoomDialog } from './room-dialog'

/** Says what a card's menu asks about its layout. */
export type Asked = Readonly<{ what: 'number' | 'panic' | 'remove' | 'room'; layout: Card }>

/** Asks what a card's menu wants to know. */
export default function CardDialog({ what, ...asked }: Asked & { onClose: () => void }) {
  if (what === 'room') return <RoomDialog {...asked} />
  if (what === 'panic') return <PanicDialog {...asked} />
  return what === 'number' ? <NumberDialog {...asked} /> : <RemoveDialog {...asked} />
}
