import { type RefObject, useEffect, useRef } from 'react'

/**
 * Hears when a picker is closed or a slider is let go. React's onChange is the DOM's `input`, which comes with every
 * move; the DOM's `change` comes once, at the end: one gesture is one change.
 */
export function useCommit(element: RefObject<HTMLInputElement | null>, onCommit: (value: string) => void): void {
  const latest = useRef(onCommit)
  latest.current = onCommit
  useEffect(() => {
    const input = element.current
    const commit = () => input && latest.current(input.value)
    input?.addEventListener('change', commit)
    return () => input?.removeEventListener('change', commit)
  }, [element])
}
