import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { measureMedia } from '@/components/sound/taps'
import type { Source } from '@/lib/layout/input'
import { NO_SOUND } from '@/lib/sound/dbfs'
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
    const end = measureMedia(media, ({ block, ms, isKnown }) => {
      const isUnknown = !isKnown || isLoading || (isStill && isSeen)
      ear.current = listen(ear.current, isUnknown ? null : isStill ? NO_SOUND : (block ?? NO_SOUND), ms)
      tell.current(isLost(ear.current))
    })
    return () => {
      end()
      ear.current = listen(ear.current, null, 0)
      tell.current(isLost(ear.current))
    }
  }, [media, isStill, isLoading, isSeen])
  return null
}
