import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import type { Media } from '@/components/sound/capture'
import { measureMedia } from '@/components/sound/taps'
import type { Source } from '@/lib/layout/input'
import { type Block, NO_SOUND } from '@/lib/sound/dbfs'
import { FRESH_EAR, isHeard, isLost, listen } from '@/lib/sound/lost-sound'

type EarProps = Readonly<{
  source: Source
  /** Its picture is on air too, which has an alarm of its own: while that stands still nobody knows of its sound. */
  isSeen: boolean
  /** Is told when a sound is lost, and when it is back, not known, or the source is watched no more. */
  onSilent: (is: boolean) => void
  /** Is told when a sound that was lost is heard again. */
  onHeard: () => void
}>

/** Listens to a source for as long as it is there, also past new players of it. It draws nothing. */
export function Ear({ source, isSeen, onSilent, onHeard }: EarProps) {
  const playing = useStore(players, ({ of }) => of(source))
  const ear = useRef(FRESH_EAR)
  const told = useRef(false)
  const wasLost = useRef(false)
  const hadPicture = useRef(false)
  const media = playing?.media ?? null
  const isStill = playing?.trouble !== null
  const hasPicture = Boolean(playing?.still)
  const now = useRef({ isSeen, isStill, hasPicture, onSilent, onHeard })
  useEffect(() => {
    now.current = { isSeen, isStill, hasPicture, onSilent, onHeard }
  }, [isSeen, isStill, hasPicture, onSilent, onHeard])
  useEffect(() => () => now.current.onSilent(false), [])

  useEffect(() => {
    if (!media) return
    const add = (block: Block | null, ms: number) => {
      ear.current = listen(ear.current, block, ms)
      const is = isLost(ear.current)
      if (is !== told.current) now.current.onSilent(is)
      told.current = is
      wasLost.current ||= is
      if (!wasLost.current || !block || !isHeard(block)) return
      wasLost.current = false
      now.current.onHeard()
    }
    const end = measureMedia(media, ({ block, ms, isKnown }) => {
      const { isSeen, isStill, hasPicture } = now.current
      hadPicture.current ||= hasPicture
      const isElsewhere = isStill && isSeen && hadPicture.current
      const isUnknown = !isKnown || isElsewhere || (!isStill && isLoading(media))
      add(isUnknown ? null : isStill ? NO_SOUND : (block ?? NO_SOUND), ms)
    })
    return () => {
      end()
      add(null, 0)
    }
  }, [media])
  return null
}

const isLoading = (media: Media): boolean =>
  media instanceof HTMLMediaElement && media.readyState < HTMLMediaElement.HAVE_CURRENT_DATA
