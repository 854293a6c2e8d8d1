import { type RefObject, useEffect, useState } from 'react'
import type { OnLevels } from './engine'
import { playStream } from './play-stream'
import type { Playable, PlayerState } from './player-state'

const LOADING: PlayerState = { at: 'loading', because: null }

/**
 * Plays the stream in the element for as long as it is shown, and returns what is to be seen of it. `onLevels` is told
 * the sound levels of a mix; it is to be the same function each time.
 */
export function usePlayer(
  video: RefObject<HTMLVideoElement | null>,
  { kind, url }: Playable,
  onLevels: OnLevels | null = null,
): PlayerState {
  const [state, setState] = useState(LOADING)
  useEffect(() => {
    const element = video.current
    if (!element) return
    const stop = playStream(element, { kind, url }, setState, onLevels)
    return () => {
      stop()
      setState(LOADING)
    }
  }, [video, kind, url, onLevels])
  return state
}
