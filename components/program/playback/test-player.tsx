'use client'

import { useEffect, useRef, useState } from 'react'
import { CountingState } from '@/components/player/counting-state'
import type { Playable, PlayerState } from '@/components/player/player-state'
import { KIND_NAMES, sayState } from '@/components/player/state-words'
import { usePlayer } from '@/components/player/use-player'
import { MediaSound } from '@/components/seat/sound/media-sound'
import { createMixLevels } from '@/components/sound/mix-levels'
import { Button } from '@/components/ui/button'
import { Nothing, onDemand } from '@/components/ui/on-demand'

const MixLevelList = onDemand(() => import('@/components/seat/sound/mix-level-list'), Nothing)

/** Plays one address, muted at first, and says plainly what is to be seen of it. */
export function TestPlayer({ stream, onStop }: { stream: Playable; onStop: () => void }) {
  const section = useRef<HTMLElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [levels] = useState(() => createMixLevels(() => performance.now()))
  const state = usePlayer(video, stream, levels.take)
  const [media, setMedia] = useState<HTMLVideoElement | null>(null)
  useEffect(() => setMedia(video.current), [])
  // Below the addresses there may be no room for it on a low page. Chromium 156 returns a promise, which an effect must
  // not.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const name = KIND_NAMES[stream.kind]
  return (
    <section ref={section} aria-label="Test player" className="mt-3">
      <video ref={video} muted controls playsInline className="aspect-video w-full rounded-md bg-black" />
      <MediaSound
        media={state.at === 'playing' || state.at === 'paused' ? media : null}
        name={`the mix by ${name}`}
        why="it does not play"
      />
      {stream.kind === 'flv' ? <MixLevelList levels={levels} /> : null}
      <div className="mt-2 flex items-start gap-3">
        {/* It has room for two lines, so that nothing jumps when a sentence is longer. */}
        <div className={`min-h-8 min-w-0 flex-1 text-xs break-words ${LOOKS[state.at] ?? 'text-warning-text'}`}>
          <p role="status" aria-label="Player status" className="sr-only">
            {sayState(state, name, null)}
          </p>
          <p aria-hidden>
            <CountingState state={state} name={name} />
          </p>
        </div>
        <Button size="small" onClick={onStop}>
          {state.at === 'refused' ? 'Close the player' : 'Stop playing'}
        </Button>
      </div>
    </section>
  )
}

const LOOKS: Partial<Record<PlayerState['at'], string>> = {
  loading: 'text-muted',
  playing: 'text-muted',
  paused: 'text-muted',
}
