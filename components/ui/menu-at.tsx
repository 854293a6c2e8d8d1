'use client'

import { ChevronRight } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Fragment, useRef, useState } from 'react'
import { focusAfterLayer } from './focus'
import { MENU_BOX, MENU_ROW, MenuItem } from './menu-item'

/** `why` says why it cannot be chosen now, null where it can; with `rows` it opens those beside it. */
export type MenuRow = Readonly<{
  label: string
  keys?: string | undefined
  why: string | null
  /** The note above the rows says why. */
  disabled?: boolean | undefined
}> &
  (Readonly<{ onSelect: () => void }> | Readonly<{ rows: readonly MenuRow[] }>)

type MenuAtProps = {
  /** It is in CSS pixels of the window. */
  at: Readonly<{ x: number; y: number }>
  label: string
  /** A line of text above the rows, which says why none of them can be chosen. */
  note?: string | undefined
  /** A line is drawn between two groups. */
  groups: readonly (readonly MenuRow[])[]
  onClose: () => void
}

/**
 * Shows a menu where it was asked for, by pointer, finger or key. What was chosen is done once the menu has given the
 * focus back, so that a key which chose it reaches nothing else.
 */
export function MenuAt({ at, label, note, groups, onClose }: MenuAtProps) {
  const [opener] = useState(() => document.activeElement)
  const chosen = useRef<(() => void) | null>(null)
  const choose = (onSelect: () => void) => {
    chosen.current = onSelect
  }
  return (
    <DropdownMenu.Root modal={false} open onOpenChange={onClose}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-hidden
          tabIndex={-1}
          className="pointer-events-none fixed size-0"
          style={{ left: at.x, top: at.y }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          aria-labelledby={undefined}
          // The pointer is beside the menu: what lets go of the button that asked for it chooses nothing.
          side="right"
          sideOffset={2}
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusAfterLayer(opener)
            chosen.current?.()
          }}
          className={MENU_BOX}
        >
          {note ? <DropdownMenu.Label className="px-2.5 py-1.5 text-xs text-muted">{note}</DropdownMenu.Label> : null}
          {groups
            .filter((rows) => rows.length > 0)
            .map((rows, index) => (
              <Fragment key={rows[0]?.label}>
                {index > 0 ? <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line-strong" /> : null}
                <Rows rows={rows} choose={choose} />
              </Fragment>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Rows({ rows, choose }: { rows: readonly MenuRow[]; choose: (onSelect: () => void) => void }) {
  return rows.map((row) =>
    'rows' in row ? (
      <DropdownMenu.Sub key={row.label}>
        <DropdownMenu.SubTrigger disabled={row.disabled || row.why !== null} className={MENU_ROW}>
          {row.label}
          <ChevronRight aria-hidden size={14} className="ml-auto shrink-0 text-muted" />
        </DropdownMenu.SubTrigger>
        <DropdownMenu.Portal>
          <DropdownMenu.SubContent collisionPadding={8} className={MENU_BOX}>
            <Rows rows={row.rows} choose={choose} />
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
    ) : (
      <MenuItem
        key={row.label}
        label={row.label}
        keys={row.keys}
        why={row.why}
        disabled={row.disabled ?? false}
        onChosen={() => choose(row.onSelect)}
      />
    ),
  )
}
