'use client'

import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react-dom'
import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'

type TooltipBubbleProps = {
  id: string
  anchor: HTMLElement
  side: 'top' | 'bottom'
  onClose: () => void
  onPointerEnter: () => void
  onPointerLeave: () => void
  children: ReactNode
}

const MIDDLEWARE = [offset(6), flip({ padding: 8 }), shift({ padding: 8 })]

/**
 * Shows the bubble of a tooltip beside its anchor and within the window. Escape and a scroll of the anchor close it.
 */
export default function TooltipBubble({ id, anchor, side, onClose, children, ...pointer }: TooltipBubbleProps) {
  const { refs, floatingStyles } = useFloating({
    elements: { reference: anchor },
    placement: side,
    strategy: 'fixed',
    middleware: MIDDLEWARE,
    whileElementsMounted: autoUpdate,
  })
  useEffect(() => {
    const leaving = new AbortController()
    const listening = { capture: true, signal: leaving.signal }
    // It listens before everything else on the page: Escape closes the tooltip only, not also the dialog that it is in.
    window.addEventListener('keydown', (event) => dismiss(event, onClose), listening)
    window.addEventListener(
      'scroll',
      ({ target }) => target instanceof Node && target.contains(anchor) && onClose(),
      listening,
    )
    return () => leaving.abort()
  }, [anchor, onClose])
  return createPortal(
    <div
      ref={refs.setFloating}
      id={id}
      role="tooltip"
      style={floatingStyles}
      className="z-50 flex max-w-72 items-center gap-2 rounded-md border border-line-strong bg-lifted px-2 py-1 text-xs text-text shadow-lg"
      {...pointer}
    >
      {children}
    </div>,
    document.body,
  )
}

function dismiss(event: KeyboardEvent, onClose: () => void) {
  if (event.key !== 'Escape') return
  event.preventDefault()
  onClose()
}
