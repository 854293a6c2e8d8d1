import { useEffect, useId } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import type { Media } from './capture'
import { toHeadphones } from './headphones'
import { pageAudio, wantAudio } from './page-audio'
import { type Soloed, solo } from './solo'
import { hearMedia } from './taps'

/** Lets what is soloed be heard in the headphones of this page, and nowhere else. It draws nothing. */
export function Hear() {
  const heard = useStore(solo, (state) => state.heard)
  return heard.map((one) => <HearOne key={one.key} one={one} />)
}

function HearOne({ one }: { one: Soloed }) {
  const id = useId()
  const media = useMedia(one)
  const want = useStore(players, (state) => state.want)
  const context = useStore(pageAudio, (state) => state.context)
  // What is heard is played, whether or not it is seen.
  useEffect(() => {
    wantAudio()
    if (!('source' in one)) return
    want?.(id, [one.source])
    return () => want?.(id, [])
  }, [want, id, one])
  useEffect(() => {
    const node = context && toHeadphones()
    return media && node ? hearMedia(media, node) : undefined
  }, [media, context])
  return null
}

/** Returns what plays the sound of one that is soloed; null where nothing does. */
export function useMedia(one: Soloed): Media | null {
  const played = useStore(players, ({ of }) => ('source' in one ? (of(one.source)?.media ?? null) : null))
  return 'source' in one ? played : one.media
}
