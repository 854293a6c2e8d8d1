'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export const TooltipProvider = Radix.Provider

type TooltipProps = {
  says: ReactNode
  keys?: string | undefined
  side?: 'top' | 'bottom' | 'left' | 'right'
  children: ReactNode
}

/** A word or two on hover and on focus. `children` must be one element that takes a ref. */
export function Tooltip({ says, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 items-center gap-2 rounded-md border border-line-strong bg-lifted px-2 py-1 text-xs text-text shadow-lg"
        >
          {says}
          {keys ? <Keys of={keys} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A key or a chord as it is printed on a keyboard. */
export function Keys({ of }: { of: string }) {
  return <kbd className="rounded border border-current/40 px-1 font-sans text-2xs whitespace-nowrap">{of}</kbd>
}
