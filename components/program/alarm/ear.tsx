import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import type { Media } from '@/components/sound/capture'
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
  const hadPicture = useRef(false)
  const media = playing?.media ?? null
  const isStill = playing?.trouble !== null
  const now = useRef({ isSeen, isStill, onSilent })
  useEffect(() => {
    now.current = { isSeen, isStill, onSilent }
  }, [isSeen, isStill, onSilent])
  useEffect(() => () => now.current.onSilent(false), [])

  useEffect(() => {
    if (!media) return
    const add = (block: Block | null, ms: number) => {
      ear.current = listen(ear.current, block, ms)
      const is = isLost(ear.current)
      if (is !== told.current) now.current.onSilent(is)
      told.current = is
    }
    const end = measureMedia(media, ({ block, ms, isKnown }) => {
      const { isSeen, isStill } = now.current
      hadPicture.current ||= media instanceof HTMLVideoElement && media.videoWidth > 0
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
