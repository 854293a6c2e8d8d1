'use client'

import { DropdownMenu } from 'radix-ui'
import { type ReactElement, useRef } from 'react'
import type { ButtonProps } from './button'
import { focusHome, wasByPointer } from './focus'
import { MENU_BOX, MenuItem } from './menu-item'

export type MenuProps = {
  /** It is one button that takes a ref and the props of one. */
  trigger: ReactElement<ButtonProps>
  align?: 'start' | 'end'
  /** A line of text above the items, which cannot be chosen. */
  note?: string
  /** `keys` are those that do the same, as a keyboard prints them. */
  items: readonly {
    label: string
    keys?: string | undefined
    disabled?: boolean
    /** Says why it cannot be chosen now. */
    why?: string | null
    onSelect: () => void
  }[]
}

/** Draws the menu itself, open from the start: it is fetched when it is first asked for. */
export default function MenuContent({ trigger, align = 'end', note, items }: MenuProps) {
  // Called once the menu has given the focus back, so that what is chosen may take it.
  const chosen = useRef<(() => void) | null>(null)
  const isByPointer = useRef(wasByPointer())
  // A menu of more than its button may be asked for elsewhere, and the focus goes back there.
  const opener = useRef(document.activeElement)
  const noteOpening = (isOpen: boolean) => {
    if (!isOpen) return
    isByPointer.current = wasByPointer()
    opener.current = document.activeElement
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
            const { current } = opener
            if ((isByPointer.current || wasByPointer()) && focusHome()) event.preventDefault()
            else if (current instanceof HTMLElement && current.isConnected && current !== document.body) {
              event.preventDefault()
              current.focus()
            }
            chosen.current?.()
            chosen.current = null
          }}
          className={MENU_BOX}
        >
          {note ? (
            <DropdownMenu.Label className="px-2.5 py-1.5 text-xs break-words text-muted">{note}</DropdownMenu.Label>
          ) : null}
          {items.map(({ label, keys, disabled = false, why = null, onSelect }) => (
            <MenuItem
              key={label}
              label={label}
              keys={keys}
              disabled={disabled}
              why={why}
              onChosen={() => {
                chosen.current = onSelect
              }}
            />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
