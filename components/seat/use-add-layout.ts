import { type MouseEvent, useCallback, useRef } from 'react'
import { useSeat } from './seat-context'

/** For a click: one new layout. The second click of a double click, and one before the first is answered, make no other. */
export function useAddLayout(): (event: MouseEvent) => void {
  const { desk } = useSeat()
  const adding = useRef(false)
  return useCallback(
    (event) => {
      if (event.detail > 1 || adding.current) return
      adding.current = true
      void desk.addLayout().finally(() => {
        adding.current = false
      })
    },
    [desk],
  )
}
