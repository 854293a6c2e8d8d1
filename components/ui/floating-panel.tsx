'use client'

import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { focusAfterLayer } from './focus'

/** The panel leaves free what a page has at its foot, in CSS pixels: the buttons that matter most. */
const FOOT = 64

type FloatingPanelProps = {
  title: string
  /** The panel opens below it, or above it in the lower half of the page. A press on it closes the panel by itself. */
  anchor: HTMLElement
  onClose: () => void
  children: ReactNode
}

/**
 * Shows choices beside the button that opened them. A press outside closes it, and so does Escape, except in what is
 * marked by `data-own-escape`.
 */
export function FloatingPanel({ title, anchor, onClose, children }: FloatingPanelProps) {
  const [opener] = useState(() => document.activeElement)
  // What is in it may grow while it is open, and it stays on its side then: it opens where there is more room.
  const [isLow] = useState(() => anchor.getBoundingClientRect().top > window.innerHeight / 2)
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={title}
          data-shape="panel"
          side={isLow ? 'top' : 'bottom'}
          align="start"
          sideOffset={6}
          collisionPadding={{ top: 8, left: 8, right: 8, bottom: FOOT }}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchor.contains(event.target)) event.preventDefault()
          }}
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-own-escape]')) event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusAfterLayer(opener)
          }}
          className="z-40 flex max-h-(--radix-popover-content-available-height) w-[min(440px,calc(100vw-16px))] flex-col overflow-y-auto rounded-xl border border-line-strong bg-surface shadow-2xl focus:outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
