import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { measureMedia } from '@/components/sound/taps'
import type { Source } from '@/lib/layout/input'
import { type Block, NO_SOUND } from '@/lib/sound/dbfs'
import { FRESH_EAR, isLost, listen } from '@/lib/sound/lost-sound'

type EarProps = Readonly<{
  source: Source
  /** Its picture is on air too, which has an alarm of its own: while that stands still nobody knows of its sound. */
  isSeen: boolean
  /** Is told when a sound is lost, and when it is back, or the source is watched no more. */
  onSilent: (is: boolean) => void
}>

/** Listens to a source for as long as it is there, also past new players of it. It draws nothing. */
export function Ear({ source, isSeen, onSilent }: EarProps) {
  const playing = useStore(players, ({ of }) => of(source))
  const ear = useRef(FRESH_EAR)
  const told = useRef(false)
  const tell = useRef(onSilent)
  useEffect(() => {
    tell.current = onSilent
  }, [onSilent])
  useEffect(() => () => tell.current(false), [])

  const media = playing?.media ?? null
  const isStill = playing?.trouble !== null
  // One that has shown no picture yet is still loading. Sound alone never shows any.
  const isLoading = isSeen && !playing?.still
  useEffect(() => {
    if (!media) return
    const add = (block: Block | null, ms: number) => {
      ear.current = listen(ear.current, block, ms)
      const is = isLost(ear.current)
      if (is !== told.current) tell.current(is)
      told.current = is
    }
    const end = measureMedia(media, ({ block, ms, isKnown }) => {
      const isUnknown = !isKnown || isLoading || (isStill && isSeen)
      add(isUnknown ? null : isStill ? NO_SOUND : (block ?? NO_SOUND), ms)
    })
    return () => {
      end()
      add(null, 0)
    }
  }, [media, isStill, isLoading, isSeen])
  return null
}
