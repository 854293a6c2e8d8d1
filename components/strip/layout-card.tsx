'use client'

import { clsx } from 'clsx'
import { Ellipsis, LayoutTemplate } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { LayoutPicture } from '@/components/seat/layout-picture'
import { useLost } from '@/components/seat/lost'
import { usePreviewRules } from '@/components/seat/preview-rules'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { download } from '@/components/ui/download'
import { Menu } from '@/components/ui/menu'
import { Renameable } from '@/components/ui/renameable'
import { bankOf, keyCaption } from '@/lib/editor/state/bank'
import type { Card } from '@/lib/editor/state/cards'
import { tallyOf } from '@/lib/editor/state/tally'
import { followingOf } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { frameOf } from '@/lib/layout/show'
import type { Asked } from './card-dialog'
import { outline, TallyMarks } from './tally-marks'
import { useTrouble } from './use-trouble'

type LayoutCardProps = {
  layout: Card
  /** It counts from 0. */
  index: number
  /** The keys of this bank preview. */
  bank: number
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  onMove: (layoutId: string, index: number) => void
  onAsk: (asked: Asked) => void
  onCopyAs: (layoutId: string) => void
  onTake: (layoutId: string) => void
}

export const LayoutCard = memo(function LayoutCard({
  layout,
  index,
  bank,
  pictureOf,
  aspectOf,
  onMove,
  onAsk,
  onCopyAs,
  onTake,
}: LayoutCardProps) {
  const { desk, canEdit } = useSeat()
  const settings = useDesk((state) => state.show.settings)
  const frame = useMemo(() => frameOf(settings), [settings])
  const inPreview = useDesk((state) => tallyOf(layout, state, null).preview)
  const tally = useDesk((state) => tallyOf(layout, state, null).program)
  const lost = useLost()
  const program = lost && tally === 'on' ? 'perhaps' : tally
  const trouble = useTrouble(program === 'on')
  const changesOf = usePreviewRules()?.describeSince ?? null
  const changedSince = useDesk((state) => tallyOf(layout, state, changesOf).changedSince)
  const again = useDesk(({ task: { armed, retrying } }) => {
    if (armed?.layoutId === layout.id) return 'armed'
    return retrying?.action === 'StartMix' && retrying.layoutId === layout.id ? 'retrying…' : ''
  })
  const isPanic = useDesk(({ show }) => show.panicLayoutId === layout.id)
  const isOnly = useDesk((state) => state.layouts.length === 1)
  const [renaming, setRenaming] = useState(false)
  const [asked, setAsked] = useState(0)
  const caption = keyCaption(layout.number, bank)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onMove(layout.id, index + step)
  }
  const card = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (inPreview) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [inPreview])
  const copies = [
    { label: 'Copy as…', onSelect: () => onCopyAs(layout.id) },
    { label: 'Export', onSelect: () => download(`/api/layouts/${encodeURIComponent(layout.id)}/export`) },
  ]
  const items = canEdit
    ? [
        { label: 'Take at once', onSelect: () => onTake(layout.id) },
        { label: 'Rename', onSelect: () => setRenaming(true) },
        { label: 'Duplicate', onSelect: () => void desk.duplicateLayout(layout.id) },
        { label: 'Panic layout…', onSelect: () => onAsk({ what: 'panic', layout }) },
        { label: 'Follow the room…', onSelect: () => onAsk({ what: 'room', layout }) },
        { label: 'Number…', onSelect: () => onAsk({ what: 'number', layout }) },
        ...copies,
        {
          label: 'Delete…',
          why: isOnly ? 'It is the only one' : null,
          onSelect: () => onAsk({ what: 'remove', layout }),
        },
      ]
    : copies
  const following = followingOf(layout.document)
  const room = following?.room
  const follows = room?.paused ? 'room held' : following ? `follows ${room ? 'the room' : 'its template'}` : ''
  const states = [
    lost && AIR[tally] ? `last known: ${AIR[tally]}` : AIR[tally],
    trouble,
    changedSince && program === 'on' ? 'changed since' : '',
    again,
    inPreview ? 'in preview' : '',
    follows,
    isPanic ? 'panic layout' : '',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <li
      data-sortable={layout.id}
      data-menu
      onContextMenu={(event) => {
        if (renaming) return
        event.preventDefault()
        setAsked(asked + 1)
      }}
      className="group w-(--card-w) shrink-0"
    >
      <button
        ref={card}
        type="button"
        data-grip
        aria-label={`${caption} ${layout.name}${states ? `, ${states}` : ''}`}
        aria-current={inPreview}
        title={layout.name}
        onClick={() => desk.preview(layout.id)}
        onKeyDown={onKeyDown}
        className={clsx(
          'relative block h-(--card-h) w-full touch-manipulation select-none [-webkit-touch-callout:none] overflow-hidden rounded-md bg-canvas outline-offset-0 focus-visible:shadow-[0_0_0_4px_var(--accent)]',
          outline(inPreview, trouble ? 'perhaps' : program),
        )}
      >
        <LayoutPicture
          document={layout.document}
          frame={frame}
          label={null}
          pictureOf={pictureOf}
          aspectOf={aspectOf}
        />
        <TallyMarks amiss={!!trouble} preview={inPreview} program={program} changedSince={changedSince} again={again} />
      </button>
      <div className="mt-1 flex h-6 items-center gap-1.5 text-xs">
        <kbd
          className={clsx(
            'grid h-4 min-w-4 shrink-0 place-items-center rounded px-0.5 font-sans text-2xs text-muted tabular-nums',
            bankOf(layout.number) === bank && 'bg-lifted',
          )}
        >
          {caption}
        </kbd>
        <Renameable
          name={layout.name}
          label="Name of the layout"
          editing={renaming}
          onEditing={setRenaming}
          onRename={(name) => void desk.renameLayout(layout.id, name)}
          className="flex-1 text-muted"
        />
        {isPanic ? <i className="shrink-0 text-faint">panic</i> : null}
        {room ? (
          <i className="shrink-0 text-faint">{room.paused ? 'held' : 'room'}</i>
        ) : follows ? (
          <LayoutTemplate aria-hidden size={12} className="shrink-0 text-faint" />
        ) : null}
        {renaming ? null : (
          <Menu
            opens={asked}
            align="start"
            trigger={
              <button
                type="button"
                aria-label={`More for ${layout.name}`}
                className="grid size-6 shrink-0 place-items-center rounded text-faint hover:bg-raised hover:text-text pointer-coarse:size-10"
              >
                <Ellipsis aria-hidden size={14} />
              </button>
            }
            items={items}
          />
        )}
      </div>
    </li>
  )
})

const AIR = { on: 'on air', perhaps: 'may be on air', off: '' } as const
