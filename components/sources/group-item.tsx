import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { Name } from '@/components/ui/name'
import { groupNameIn } from './group-name'
import type { GroupHeader, Row } from './group-rows'

type GroupItemProps = {
  header: GroupHeader
  rows: readonly Row[]
  elementId: string
  selected: boolean
  active: boolean
  isFolded: boolean
  onPick: (id: string, keys: { shift: boolean; toggle: boolean }) => void
  onFold: (group: string) => void
}

/** Shows a group above its inputs: it is selected, moved and folded as one. Left and right fold it by key. */
export default function GroupItem(props: GroupItemProps) {
  const { header, rows, elementId, selected, active, isFolded, onPick, onFold } = props
  const { id, group, members } = header
  const name = groupNameIn(rows, header)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys
    <div
      data-sortable={id}
      data-of={members[0]}
      data-grip
      id={elementId}
      role="option"
      aria-selected={selected}
      aria-label={`${name}, group of ${members.length}, ${isFolded ? 'folded' : 'unfolded'}`}
      onClick={(event) => onPick(id, { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey })}
      className={clsx(
        'touchable flex h-8 touch-manipulation [-webkit-touch-callout:none] items-center gap-1 pr-3.5 pl-1.5 select-none',
        selected ? 'bg-accent-soft' : 'hover:bg-raised',
        active && 'group-focus-visible:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: left and right do it in the list */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: an option holds no button */}
      <span
        title={isFolded ? 'Unfold' : 'Fold'}
        onClick={(event) => {
          event.stopPropagation()
          onFold(group)
        }}
        className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-muted hover:bg-raised hover:text-text pointer-coarse:size-10"
      >
        <ChevronRight
          aria-hidden
          size={14}
          className={clsx('transition-transform motion-reduce:transition-none', !isFolded && 'rotate-90')}
        />
      </span>
      <Name className="min-w-0 flex-1 truncate font-semibold" title={name}>
        {name}
      </Name>
      <span className="shrink-0 text-2xs text-faint tabular-nums">group of {members.length}</span>
    </div>
  )
}
