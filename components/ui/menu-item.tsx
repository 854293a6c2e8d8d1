'use client'

import { clsx } from 'clsx'
import { DropdownMenu } from 'radix-ui'
import { useId } from 'react'
import { Keys } from './tooltip'

/** Dresses the box of a menu. Its height ends with the window. */
export const MENU_BOX =
  'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-lg border border-line-strong bg-lifted p-1 shadow-xl'

export const MENU_ROW =
  'touchable flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 text-sm text-text outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-faint data-highlighted:bg-accent-soft'

type MenuItemProps = {
  label: string
  /** They do the same, as a keyboard prints them. */
  keys?: string | undefined
  disabled?: boolean
  /** Says why it cannot be chosen now. It can be reached all the same, so that the reason is read. */
  why?: string | null
  onChosen: () => void
}

/** Draws one item of a menu, with its keys beside its words. */
export function MenuItem({ label, keys, disabled = false, why = null, onChosen }: MenuItemProps) {
  const id = useId()
  return (
    <DropdownMenu.Item
      disabled={disabled}
      aria-disabled={disabled || why !== null}
      aria-labelledby={id}
      aria-describedby={why === null ? undefined : `${id}-why`}
      aria-keyshortcuts={keys}
      onSelect={(event) => (why === null ? onChosen() : event.preventDefault())}
      className={clsx(MENU_ROW, why !== null && 'cursor-not-allowed')}
    >
      <span className="min-w-0 py-1">
        <span id={id} className={why === null ? '' : 'text-faint'}>
          {label}
        </span>
        {why === null ? null : (
          <span id={`${id}-why`} className="block text-xs text-muted">
            {why}
          </span>
        )}
      </span>
      {keys && !disabled && why === null ? (
        <span aria-hidden className="ml-auto shrink-0 pl-4 text-muted">
          <Keys of={keys} />
        </span>
      ) : null}
    </DropdownMenu.Item>
  )
}
