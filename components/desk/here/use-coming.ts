import { type RefObject, useEffect, useRef } from 'react'
import { QUIET_MS, sayComing } from './coming'
import type { Shown } from './person'

/** Says to a screen reader who came and who left, once the coming and going is over. */
export function useComing(people: readonly Shown[], output: RefObject<HTMLElement | null>): void {
  const known = useRef<readonly Shown[] | null>(null)
  const newest = useRef(people)
  newest.current = people
  const ids = people
    .map(({ id }) => id)
    .sort()
    .join(' ')
  useEffect(() => {
    if (ids === '') return
    // Whoever was here at first did not come.
    known.current ??= newest.current
    const timer = setTimeout(() => {
      const me = newest.current.find(({ isMe }) => isMe)
      const said = known.current && sayComing(known.current, newest.current, me?.id ?? '')
      known.current = newest.current
      if (said && output.current) output.current.textContent = said
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [ids, output])
}
