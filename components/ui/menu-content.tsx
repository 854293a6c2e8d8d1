'use client'

import { DropdownMenu } from 'radix-ui'
import { type ReactElement, useRef } from 'react'
import type { ButtonProps } from './button'
import { focusHome, wasByPointer } from './focus'
import { Keys } from './tooltip'

export type MenuProps = {
  /** It is one button that takes a ref and the props of one. */
  trigger: ReactElement<ButtonProps>
  align?: 'start' | 'end'
  /** A line of text above the items, which cannot be chosen. */
  note?: string
  /** `keys` are those that do the same, as a keyboard prints them. */
  items: readonly { label: string; keys?: string | undefined; disabled?: boolean; onSelect: () => void }[]
}

/** Draws the menu itself, open from the start: it is fetched when it is first asked for. */
export default function MenuContent({ trigger, align = 'end', note, items }: MenuProps) {
  // Called once the menu has given the focus back, so that what is chosen may take it.
  const chosen = useRef<(() => void) | null>(null)
  const isByPointer = useRef(wasByPointer())
  const noteOpening = (isOpen: boolean) => {
    if (isOpen) isByPointer.current = wasByPointer()
  }
  return (
    <DropdownMenu.Root modal={false} defaultOpen onOpenChange={noteOpening}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if ((isByPointer.current || wasByPointer()) && focusHome()) event.preventDefault()
            chosen.current?.()
            chosen.current = null
          }}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-lg border border-line-strong bg-lifted p-1 shadow-xl"
        >
          {note ? (
            <DropdownMenu.Label className="px-2.5 py-1.5 text-xs break-words text-muted">{note}</DropdownMenu.Label>
          ) : null}
          {items.map(({ label, keys, disabled = false, onSelect }) => (
            <DropdownMenu.Item
              key={label}
              disabled={disabled}
              onSelect={() => {
                chosen.current = onSelect
              }}
              className="touchable flex h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 text-sm text-text outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-45 data-highlighted:bg-accent-soft"
            >
              {label}
              {keys ? (
                <span className="ml-auto pl-4 text-muted">
                  <Keys of={keys} />
                </span>
              ) : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
