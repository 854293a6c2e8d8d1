'use client'

import { useEffect } from 'react'
import { watchInput } from './focus'
import { createHeldKeys } from './held-keys'

/** Enter and Space make lines and gaps in these, as many as are wanted. */
const MANY_LINES = 'textarea, [contenteditable="true"]'
const ONE_LINE = 'input:not([type="radio"], [type="checkbox"], [type="range"])'

/**
 * Drops keys that nobody pressed, for every page: those of an input method, which are its own until the text is there,
 * and Enter or Space that repeat while they are held.
 */
export function KeyGuard() {
  useEffect(() => {
    const guard = new AbortController()
    const options = { capture: true, signal: guard.signal }
    const held = createHeldKeys()
    watchInput(guard.signal)

    const down = (event: KeyboardEvent) => {
      if (isComposing(event)) return leaveAlone(event)
      if (event.key !== 'Enter' && event.key !== ' ') return
      if (!held.down(event) || isText(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const up = (event: KeyboardEvent) => {
      held.up(event)
      if (isComposing(event)) leaveAlone(event)
    }
    window.addEventListener('keydown', down, options)
    window.addEventListener('keyup', up, options)
    window.addEventListener('blur', held.forget, options)
    return () => guard.abort()
  }, [])
  return null
}

/**
 * Safari sends the Enter that ends a composition after its end: only the old code tells. AltGr, which begins many, is
 * let go whatever is composed.
 */
const isComposing = (event: KeyboardEvent): boolean =>
  event.key !== 'AltGraph' && (event.isComposing || event.keyCode === 229)

function leaveAlone(event: KeyboardEvent) {
  // Safari would send the form.
  if (event.type === 'keydown' && event.key === 'Enter' && !event.isComposing) event.preventDefault()
  event.stopImmediatePropagation()
}

function isText({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(MANY_LINES) !== null || (key === ' ' && target.closest(ONE_LINE) !== null)
}
