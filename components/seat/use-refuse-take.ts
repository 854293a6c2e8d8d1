import { useCallback } from 'react'
import { useSeat } from './seat-context'

/** A refusal is told for this long, which is time to read it. */
const SAID_MS = 6_000

/** Returns what says beside the button, and to a screen reader, why a press took nothing. */
export function useRefuseTake(): (why: string) => void {
  const { desk, announce } = useSeat()
  return useCallback(
    (why) => {
      desk.refuseTake(why, SAID_MS)
      announce(`Not taken: ${why}`)
    },
    [desk, announce],
  )
}
