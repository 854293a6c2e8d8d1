import { useEffect, useId } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Holds which alarms tell that a source on air stands still or is silent, as played here. */
const amiss = createStore<readonly string[]>(() => [])

/** Tells whether a source on air stands still or is silent, as played here. */
export const useIsAmiss = (): boolean => useStore(amiss, (alarms) => alarms.length > 0)

/** Marks what is on air as amiss for as long as the alarm that calls this is told. */
export function useAmiss(is: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!is) return
    amiss.setState((alarms) => [...alarms, id], true)
    return () => amiss.setState((alarms) => alarms.filter((other) => other !== id), true)
  }, [id, is])
}
