import { type MouseEvent, useCallback, useRef } from 'react'
import { useSeat } from './seat-context'

/** Adds one layout for a click. A second click before the answer, such as that of a double click, adds none. */
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
