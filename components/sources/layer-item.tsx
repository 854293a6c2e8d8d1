'use client'

import { clsx } from 'clsx'
import { memo } from 'react'
import { SourcePicture } from '@/components/seat/source-picture'
import type { Sources } from '@/components/seat/use-sources'
import { Name } from '@/components/ui/name'
import { whenIdle } from '@/components/ui/on-demand'
import type { LayerRow } from './layer-rows'

const Tally = whenIdle(() => import('./source-tally'))
const SelectedBy = whenIdle(() => import('@/components/canvas/aids/selected-by'))

type LayerItemProps = {
  layer: LayerRow
  elementId: string
  selected: boolean
  active: boolean
  sources: Sources
  onPick: (id: string, keys: { shift: boolean; toggle: boolean }) => void
}

export const LayerItem = memo(function LayerItem(props: LayerItemProps) {
  const { elementId, selected, active, sources, onPick } = props
  const { id, source, layer, hidden, marks } = props.layer
  const isEmpty = source.kind === 'slot'
  const soundOnly = layer === null && !hidden && !isEmpty
  const name = sources.nameOf(source)
  const gone = sources.isGone(source)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
    <div
      data-sortable={id}
      data-aim={`in place of ${name}`}
      data-grip
      id={elementId}
      role="option"
      aria-selected={selected}
      onClick={(event) => onPick(id, { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey })}
      className={clsx(
        'touchable relative flex h-8 touch-manipulation [-webkit-touch-callout:none] items-center gap-2.5 px-3.5 select-none',
        props.layer.group && 'pl-8',
        selected ? 'bg-accent-soft' : 'hover:bg-raised',
        active && 'group-focus-visible:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <SourcePicture
        source={source}
        picture={soundOnly ? null : sources.pictureOf(source)}
        soundOnly={soundOnly || sources.isSoundOnly(source)}
        dim={gone || hidden || source.kind === 'slot'}
        className="h-4 w-7"
      />
      <Name className={clsx('min-w-0 flex-1 truncate', hidden && 'text-muted line-through')} title={name}>
        {name}
      </Name>
      <Tally source={source} inPreview={false} isPlain />
      <SelectedBy id={id} />
      {gone ? <span className="text-2xs text-warning-text">gone</span> : null}
      {isEmpty ? <span className="text-2xs text-warning-text">empty</span> : null}
      {marks ? <span className="shrink-0 text-2xs text-muted tabular-nums">{marks}</span> : null}
      <span className="shrink-0 text-2xs text-faint tabular-nums">
        {hidden ? 'hidden' : soundOnly ? 'sound only' : layer === null ? '' : `layer ${layer}`}
      </span>
    </div>
  )
})
