import { useEffect, useState } from 'react'
import type { PlayerState } from './player-state'
import { sayState } from './state-words'

/** Says the state with what counts, each second anew; a status that did so would be read out each second. */
export function CountingState({ state, name }: { state: PlayerState; name: string }) {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  return sayState(state, name, performance.now())
}
