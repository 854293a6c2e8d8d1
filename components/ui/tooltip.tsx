'use client'

import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import type { ButtonProps } from './button'
import { Nothing, onDemand } from './on-demand'
import { useHint } from './use-hint'

const TooltipBubble = onDemand(() => import('./tooltip-bubble'), Nothing)

type TooltipProps = {
  says: ReactNode
  keys?: string | undefined
  side?: 'top' | 'bottom'
  /** It is one button that takes the props of one. */
  children: ReactElement<ButtonProps>
}

/** Shows a word or two on hover and on focus. What places it is fetched when the first pointer or focus comes. */
export function Tooltip({ says, keys, side = 'bottom', children }: TooltipProps) {
  const id = useId()
  const { anchor, close, triggerProps, bubbleProps } = useHint(children.props, TooltipBubble.preload)
  const described = [children.props['aria-describedby'], anchor ? id : null].filter(Boolean).join(' ')
  return (
    <>
      {cloneElement(children, { ...triggerProps, 'aria-describedby': described || undefined })}
      {anchor ? (
        <TooltipBubble id={id} anchor={anchor} side={side} onClose={close} {...bubbleProps}>
          {says}
          {keys ? <Keys of={keys} /> : null}
        </TooltipBubble>
      ) : null}
    </>
  )
}

/** Shows a key or a chord as it is printed on a keyboard. */
export function Keys({ of }: { of: string }) {
  return <kbd className="rounded border border-current/40 px-1 font-sans text-2xs whitespace-nowrap">{of}</kbd>
}
