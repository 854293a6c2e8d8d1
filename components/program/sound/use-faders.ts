import { useEffect, useMemo, useRef, useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { latestWins, type Volumes } from './latest-wins'
import { sendVolumes } from './send-volumes'

/** ZEGOCLOUD mixes anew with each change: a fader that is ridden sends no more often than this. */
const REST_MS = 250

const NONE: Volumes = new Map()

type Faders = Readonly<{
  /** What hands have set and is not on air yet. */
  tried: Volumes
  /** Says why the last change was not done; null before, and once another is tried. */
  problem: string | null
  move: (key: string, volume: number) => void
}>

/** Returns what moves faders, and what has not arrived of it. */
export function useFaders(): Faders {
  const { desk, announce } = useSeat()
  const [tried, setTried] = useState(NONE)
  const [problem, setProblem] = useState<string | null>(null)
  const say = useRef(announce)
  useEffect(() => {
    say.current = announce
  }, [announce])
  const send = useMemo(
    () =>
      latestWins({
        send: (volumes) => sendVolumes(desk, volumes),
        rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
        onRest: (why) => {
          setTried(NONE)
          setProblem(why)
          if (why !== null) say.current(`Sound not changed: ${why}`)
        },
      }),
    [desk],
  )
  const move = (key: string, volume: number) => {
    setTried((before) => new Map(before).set(key, volume))
    setProblem(null)
    send(key, volume)
  }
  return { tried, problem, move }
}
