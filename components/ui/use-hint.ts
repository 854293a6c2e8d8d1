'use client'

import {
  type FocusEvent,
  type PointerEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { ButtonProps } from './button'

/** A pointer rests this long before the first hint; the next ones come at once until none was open for a while. */
const REST_MS = 400
const COOL_MS = 300
/** This is time to move from the button into its hint, which may be read and selected (WCAG 1.4.13). */
const CROSSING_MS = 120

/** Only one hint is open on a page. */
let closeOpen: (() => void) | null = null
let closedAt = Number.NEGATIVE_INFINITY

/** Says when a hint opens and closes. `anchor` is the element it belongs to, null while closed. */
export function useHint(theirs: ButtonProps, onNear: () => void) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<number>(undefined)

  const close = useCallback(() => {
    window.clearTimeout(timer.current)
    if (closeOpen !== close) return
    closeOpen = null
    closedAt = performance.now()
    setAnchor(null)
  }, [])
  const open = (element: HTMLElement) => {
    window.clearTimeout(timer.current)
    if (closeOpen !== close) closeOpen?.()
    closeOpen = close
    setAnchor(element)
  }
  const later = (ms: number, act: () => void) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(act, ms)
  }
  useEffect(() => close, [close])

  const stay = () => window.clearTimeout(timer.current)
  const leave = () => (anchor ? later(CROSSING_MS, close) : stay())
  const enter = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
    if (pointerType === 'touch') return
    onNear()
    if (anchor) stay()
    else if (closeOpen || performance.now() - closedAt < COOL_MS) open(currentTarget)
    else later(REST_MS, () => open(currentTarget))
  }
  const focus = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.matches(':focus-visible')) return
    onNear()
    open(currentTarget)
  }

  return {
    anchor,
    close,
    triggerProps: {
      onPointerEnter: both(theirs.onPointerEnter, enter),
      onPointerLeave: both(theirs.onPointerLeave, leave),
      onPointerDown: both(theirs.onPointerDown, close),
      onClick: both(theirs.onClick, close),
      onFocus: both(theirs.onFocus, focus),
      onBlur: both(theirs.onBlur, close),
    } satisfies ButtonProps,
    bubbleProps: { onPointerEnter: stay, onPointerLeave: leave },
  }
}

const both =
  <Event extends SyntheticEvent>(theirs: ((event: Event) => void) | undefined, ours: (event: Event) => void) =>
  (event: Event) => {
    theirs?.(event)
    ours(event)
  }
