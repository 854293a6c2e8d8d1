'use client'

import { Clapperboard, Plus, RefreshCw } from 'lucide-react'
import { type RefObject, useMemo, useState } from 'react'
import type { DropTarget } from '@/components/canvas/preview-canvas-props'
import { useLost } from '@/components/seat/lost'
import { useDesk, useFill, usePreviewDocument, useSeat } from '@/components/seat/seat-context'
import { howLong } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import type { Sources } from '@/components/seat/use-sources'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Empty, Panel } from '@/components/ui/panel'
import { sourceKey } from '@/lib/layout/address'
import { inputsOf } from '@/lib/layout/document'
import { RosterItem } from './roster-item'
import { useSourceDrag } from './use-source-drag'

type RosterPanelProps = {
  sources: Sources
  dropTarget: RefObject<DropTarget | null>
  onAdd: () => void
  /** Opens the room of the sandbox, where there is one. */
  onRehearse: () => void
  /** Opens the show's settings, where its room is set. */
  onRoom: () => void
}

/** Lists the sources known to be in the room. One that goes keeps its row: nothing moves under a pointer. */
export function RosterPanel({ sources, dropTarget, onAdd, onRehearse, onRoom }: RosterPanelProps) {
  const { desk, canEdit } = useSeat()
  const roster = useDesk((state) => state.roster)
  const isRehearsal = useDesk((state) => state.account.mode === 'sandbox')
  const lost = useLost()
  const [asking, setAsking] = useState(false)

  const { entries } = roster
  const gone = entries.filter((entry) => entry.state === 'gone').length
  const live = entries.length - gone
  const refresh = async () => {
    setAsking(true)
    await desk.refreshRoster()
    setAsking(false)
  }
  return (
    <Panel
      title="Sources"
      className="min-h-24 shrink-0 basis-[max(52%,292px)] border-b"
      aside={
        <div className="flex min-w-0 items-center gap-0.5">
          <span
            className="mr-1 min-w-0 truncate text-2xs text-faint tabular-nums"
            title={`${lost ? 'Last known: ' : ''}${live} live${gone ? `, ${gone} gone` : ''}`}
          >
            {/* Without a room nobody knows what is live. */}
            {roster.roomId || entries.length > 0
              ? `${live}${gone ? ` of ${entries.length}` : ''} live${lost ? '?' : ''}`
              : null}
          </span>
          {isRehearsal && canEdit ? (
            <IconButton icon={Clapperboard} label="Rehearsal room" onClick={onRehearse} />
          ) : null}
          <IconButton
            icon={RefreshCw}
            label="Refresh sources"
            disabled={asking || !roster.roomId}
            onClick={() => void refresh()}
          />
          {canEdit ? <IconButton icon={Plus} label="Add source" onClick={onAdd} /> : null}
        </div>
      }
    >
      <div className="min-h-0 flex-1 overflow-y-auto pb-1">
        {roster.problem ? (
          <p role="status" className="px-3.5 pb-1.5 text-xs text-warning-text">
            Could not list the room: {roster.problem} {live > 0 ? <Listed at={roster.listedAt} /> : null}
          </p>
        ) : null}
        {entries.length === 0 ? <Empty>{emptyWords(roster.roomId, roster.listedAt)}</Empty> : null}
        {!roster.roomId && canEdit ? (
          <Button size="small" className="mx-3.5 mb-2" onClick={onRoom}>
            Set the room
          </Button>
        ) : null}
        <RosterItems sources={sources} dropTarget={dropTarget} />
      </div>
    </Panel>
  )
}

/** Marks those that are in the layout, which edits change; the panel around them stays as it is. */
export function RosterItems({ sources, dropTarget }: Pick<RosterPanelProps, 'sources' | 'dropTarget'>) {
  const entries = useDesk((state) => state.roster.entries)
  const document = usePreviewDocument()
  const drag = useSourceDrag({ target: dropTarget, place: sources.place })
  const fill = useFill()
  const inLayout = useMemo(
    () => new Set(document ? inputsOf(fill(document)).map((input) => sourceKey(input.source)) : []),
    [document, fill],
  )
  return (
    <ul aria-label="Sources in the room">
      {entries.map((entry) => (
        <RosterItem
          key={entry.streamId}
          entry={entry}
          inLayout={inLayout.has(sourceKey({ kind: 'stream', streamId: entry.streamId }))}
          sources={sources}
          drag={drag}
        />
      ))}
    </ul>
  )
}

/** Says how old the list is. It is shown only while no newer list comes. */
function Listed({ at }: { at: number | null }) {
  const now = useNow()
  if (at === null || now === null) return null
  return `Last listed ${howLong(now - at)} ago.`
}

function emptyWords(roomId: string, listedAt: number | null): string {
  if (!roomId)
    return 'This show has no room: its sources are not known. Set its room, or add a source by its stream id.'
  if (listedAt === null) return `Room ${roomId} has not been listed yet.`
  return `No streams in room ${roomId}.`
}
