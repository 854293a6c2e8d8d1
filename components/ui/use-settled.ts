import { type RefObject, useEffect, useRef } from 'react'

/**
 * Hears when a picker is closed or a slider is let go. React's onChange is the DOM's `input`, which comes with every move;
 * the DOM's `change` comes once, at the end: one gesture is one change.
 */
export function useSettled(element: RefObject<HTMLInputElement | null>, onSettled: (value: string) => void): void {
  const latest = useRef(onSettled)
  latest.current = onSettled
  useEffect(() => {
    const input = element.current
    const settled = () => input && latest.current(input.value)
    input?.addEventListener('change', settled)
    return () => input?.removeEventListener('change', settled)
  }, [element])
}
