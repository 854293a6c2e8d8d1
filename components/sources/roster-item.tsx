'use client'

import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { type MouseEvent, memo, useId } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { SourcePicture } from '@/components/seat/source-picture'
import { howLong } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import type { Sources } from '@/components/seat/use-sources'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { Name } from '@/components/ui/name'
import { Nothing, onDemand, whenIdle } from '@/components/ui/on-demand'
import type { Source } from '@/lib/layout/input'
import type { RosterEntry } from '@/lib/protocol/roster'
import type { useSourceDrag } from './use-source-drag'

const tally = () => import('./source-tally')
/** What is on air is watched from the first; before that the marks can wait. */
const TallyOnAir = onDemand(tally, Nothing)
const Tally = whenIdle(tally)

type RosterItemProps = {
  entry: RosterEntry
  inLayout: boolean
  sources: Sources
  drag: ReturnType<typeof useSourceDrag>
}

/**
 * Shows one source: drag it, double-click it or press Enter to place it, or to select it where the layout has it. With
 * Shift it takes the place of the selected input. A finger drags it sideways, or taps the plus.
 */
export const RosterItem = memo(function RosterItem({ entry, inLayout, sources, drag }: RosterItemProps) {
  const { canEdit } = useSeat()
  const Marks = useDesk(({ task }) => task.running) ? TallyOnAir : Tally
  const source: Source = { kind: 'stream', streamId: entry.streamId }
  const name = sources.nameOf(source)
  const gone = entry.state === 'gone'
  const place = ({ shiftKey }: MouseEvent) => sources.place(source, shiftKey ? { onto: null } : undefined)
  const sinceId = useId()
  return (
    <li className="group relative flex items-center">
      <button
        type="button"
        aria-label={`${name}, ${entry.streamId}, ${entry.state}${entry.leftBecause ? `: ${entry.leftBecause}` : ''}${inLayout ? ', in the layout. Select it' : '. Place on the frame'}`}
        aria-describedby={sinceId}
        aria-disabled={!canEdit}
        aria-keyshortcuts="Shift+Enter"
        title={canEdit ? `Drag onto the frame or an input, or double-click${inLayout ? ' to select' : ''}` : VIEW_ONLY}
        className={clsx(
          'touchable flex h-[38px] w-full min-w-0 touch-pan-y items-center gap-2.5 px-3.5 py-1 text-left select-none hover:bg-raised focus-visible:-outline-offset-2',
          canEdit && 'cursor-grab active:cursor-grabbing',
        )}
        onDoubleClick={place}
        onClick={(event) => event.detail === 0 && place(event)}
        onPointerDown={(event) => canEdit && drag.onPointerDown(event, source)}
      >
        <SourcePicture
          source={source}
          picture={sources.pictureOf(source)}
          soundOnly={sources.isSoundOnly(source)}
          dim={gone}
          className="h-[25px] w-11"
        />
        <span className="min-w-0 flex-1">
          <Name className={clsx('block truncate leading-tight', gone && 'text-muted')} title={name}>
            {name}
          </Name>
          <span className="block truncate text-2xs text-faint" title={entry.streamId}>
            <Name>{entry.streamId}</Name>
            {sources.isSoundOnly(source) ? ' · sound only' : ''}
            {entry.leftBecause ? ` · ${entry.leftBecause}` : ''}
          </span>
        </span>
        <span id={sinceId} className="flex shrink-0 flex-col items-end text-2xs pointer-coarse:pr-8">
          <Since state={entry.state} since={entry.since} />
          <Marks source={source} inPreview={inLayout} />
        </span>
      </button>
      {canEdit ? (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          onClick={place}
          className="touchable absolute right-0 hidden place-items-center text-muted pointer-coarse:grid"
        >
          <Plus size={16} />
        </button>
      ) : null}
    </li>
  )
})

function Since({ state, since }: Pick<RosterEntry, 'state' | 'since'>) {
  const now = useNow()
  const lost = useLost()
  return (
    <span className={clsx('tabular-nums', state === 'gone' ? 'text-warning-text' : 'text-muted max-xl:hidden')}>
      {lost ? `was ${state}` : state}
      {now === null || lost ? null : (
        <>
          <span className="sr-only"> for</span> {howLong(now - since)}
        </>
      )}
    </span>
  )
}
