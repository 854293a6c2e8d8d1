'use client'

import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps } from './button'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ButtonProps, 'children' | 'size' | 'aria-label'> & {
  icon: LucideIcon
  label: string
  keys?: string | undefined
}

/** Shows an icon that says its name, and its key, on hover and to a screen reader. */
export function IconButton({ icon: Icon, label, keys, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip says={label} keys={keys}>
      <Button variant={variant} size="icon" aria-label={label} {...rest}>
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </Button>
    </Tooltip>
  )
}
