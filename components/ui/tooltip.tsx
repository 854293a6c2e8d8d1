'use client'

import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useId } from 'react'
import type { ButtonProps } from './button'
import { useHint } from './use-hint'

const load = () => import('./tooltip-bubble')
const TooltipBubble = lazy(load)
const preload = () => void load()

type TooltipProps = {
  says: ReactNode
  keys?: string | undefined
  side?: 'top' | 'bottom'
  /** One button that takes the props of one. */
  children: ReactElement<ButtonProps>
}

/** A word or two on hover and on focus. What places it is fetched when the first pointer or focus comes. */
export function Tooltip({ says, keys, side = 'bottom', children }: TooltipProps) {
  const id = useId()
  const { anchor, close, triggerProps, bubbleProps } = useHint(children.props, preload)
  const described = [children.props['aria-describedby'], anchor ? id : null].filter(Boolean).join(' ')
  return (
    <>
      {cloneElement(children, { ...triggerProps, 'aria-describedby': described || undefined })}
      {anchor ? (
        <Suspense>
          <TooltipBubble id={id} anchor={anchor} side={side} onClose={close} {...bubbleProps}>
            {says}
            {keys ? <Keys of={keys} /> : null}
          </TooltipBubble>
        </Suspense>
      ) : null}
    </>
  )
}

/** A key or a chord as it is printed on a keyboard. */
export function Keys({ of }: { of: string }) {
  return <kbd className="rounded border border-current/40 px-1 font-sans text-2xs whitespace-nowrap">{of}</kbd>
}
