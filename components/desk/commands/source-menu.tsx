'use client'

import { useStore } from 'zustand'
import { useDesk, useNameOf, useSeat } from '@/components/seat/seat-context'
import { KEEP_SOUND, sayPin, turnPin } from '@/components/seat/sound/pinning'
import { sayHeard } from '@/components/seat/sound/solo-button'
import { useWhyNotPlayed } from '@/components/seat/sound/why-not-played'
import { solo, toggleSolo } from '@/components/sound/solo'
import { MenuAt } from '@/components/ui/menu-at'
import type { Desk } from '@/lib/editor/desk-store'
import { ONLY_VIEW } from '@/lib/editor/hands/why-not'
import { putNotice } from '@/lib/editor/state/put-notice'
import { sourceKey } from '@/lib/layout/address'
import { pinOf } from '@/lib/mix/pinned'

type SourceMenuProps = { streamId: string; at: { x: number; y: number }; onClose: () => void }

/** Offers what can be done with a source of the room, besides placing it. */
export function SourceMenu({ streamId, at, onClose }: SourceMenuProps) {
  const { desk, canEdit, announce } = useSeat()
  const nameOf = useNameOf()
  const source = { kind: 'stream', streamId } as const
  const isPinned = useDesk(({ show, account }) => pinOf(show.pinned, source, account) !== undefined)
  const name = nameOf(source)
  const key = sourceKey(source)
  const isHeard = useStore(solo, ({ heard }) => heard.some((one) => one.key === key))
  const whyNot = useWhyNotPlayed(source)
  const turn = async () => {
    const problem = await turnPin(desk, source)
    if (problem === null) announce(sayPin(name, !isPinned))
    else putNotice(desk, { id: 'pinned', tone: 'bad', text: `Show not changed: ${problem}` })
  }
  const label = isPinned ? 'Let its sound go with the layouts' : KEEP_SOUND
  return (
    <MenuAt
      at={at}
      label={name}
      note={canEdit ? undefined : ONLY_VIEW}
      groups={[
        [
          {
            label: isHeard ? 'Stop listening to it' : 'Listen to it in the headphones',
            why: isHeard ? null : whyNot,
            disabled: !isHeard && whyNot !== null,
            onSelect: () => announce(sayHeard(toggleSolo({ key, name, source }, false))),
          },
        ],
        [{ label, why: null, disabled: !canEdit, onSelect: () => void turn() }],
      ]}
      onClose={onClose}
    />
  )
}

/** Finds the stream of the row that was pressed; null beside the rows, and undefined in another list. */
export function sourceUnder(area: Element, target: Element | null, desk: Desk): string | null | undefined {
  if (!area.matches('ul')) return undefined
  const row = [...area.children].findIndex((item) => item.contains(target))
  return desk.getState().roster.entries[row]?.streamId ?? null
}
