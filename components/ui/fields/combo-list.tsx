import { clsx } from 'clsx'
import { Popover } from 'radix-ui'
import { useEffect, useRef } from 'react'
import { Name } from '../name'
import type { ComboChoice } from './combo-matches'

type ComboListProps = {
  /** The ids of the list and its options begin with it. */
  listId: string
  label: string
  shown: readonly ComboChoice[]
  /** Says what the typed text itself would be, as the last option; null for none. */
  own: string | null
  /** So many more are found than are shown. */
  more: number
  active: number
  /** Tells whether an element is the field, a press on which does not close the list. */
  isOwn: (element: Node) => boolean
  onChoose: (index: number) => void
}

/** Floats below its field, which keeps the focus. */
export function ComboList({ listId, label, shown, own, more, active, isOwn, onChoose }: ComboListProps) {
  const option = (index: number) => ({
    id: `${listId}-${index}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === active,
    // A press would take the focus, and leaving the field chooses what was typed.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => onChoose(index),
    className: clsx(
      'touchable flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-sm select-none',
      index === active ? 'bg-accent-soft' : 'hover:bg-raised',
    ),
  })
  return (
    <Popover.Portal>
      <Popover.Content
        role="presentation"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && isOwn(event.target)) event.preventDefault()
        }}
        className="z-50 flex max-h-[min(320px,var(--radix-popover-content-available-height))] w-(--radix-popover-trigger-width) min-w-56 flex-col overflow-y-auto rounded-lg border border-line-strong bg-lifted p-1 shadow-xl"
      >
        <Shown active={`${listId}-${active}`} />
        <div role="listbox" id={`${listId}-list`} aria-label={label}>
          {shown.map((choice, index) => (
            <div key={choice.id} {...option(index)}>
              <span className="min-w-0 flex-1">
                <Name className="block truncate leading-tight">{choice.name}</Name>
                <Name className="block truncate text-2xs text-faint">{choice.id}</Name>
              </span>
              {choice.mark ? <span className="shrink-0 text-2xs text-muted">{choice.mark}</span> : null}
            </div>
          ))}
          {own === null ? null : (
            <div {...option(shown.length)}>
              <Name className="min-w-0 flex-1 truncate text-muted">{own}</Name>
            </div>
          )}
        </div>
        {more > 0 ? <p className="px-2 py-1 text-2xs text-faint">{more} more: type to find them</p> : null}
      </Popover.Content>
    </Popover.Portal>
  )
}

/** Scrolls to the option that the arrows came to. */
function Shown({ active }: { active: string }) {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    mark.current?.ownerDocument.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return <span ref={mark} hidden />
}
