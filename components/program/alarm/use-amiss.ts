import { useEffect, useId } from 'react'
import { players } from '@/components/canvas/players'

/** Turns the program and its card amber, while the alarm that calls it `is` told. */
export function useAmiss(is: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!is) return
    players.setState(({ amiss = [] }) => ({ amiss: new Set([...amiss, id]) }))
    return () => players.setState(({ amiss = [] }) => ({ amiss: new Set([...amiss].filter((other) => other !== id)) }))
  }, [id, is])
}
