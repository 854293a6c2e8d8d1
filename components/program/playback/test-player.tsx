'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Playable, playStream, type StopPlaying } from './play-stream'
import { mixedContent } from './playback-errors'

type State = { at: 'loading' } | { at: 'playing' } | { at: 'failed'; says: string }

/** Plays one address, muted at first, and says plainly when that does not work. */
export function TestPlayer({ stream, onStop }: { stream: Playable; onStop: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>({ at: 'loading' })

  useEffect(() => {
    const element = video.current
    if (!element) return
    const refused = mixedContent(window.location.protocol, stream.url)
    if (refused) {
      setState({ at: 'failed', says: refused })
      return
    }
    let left = false
    let stop: StopPlaying | null = null
    const fail = (says: string) => {
      if (!left) setState({ at: 'failed', says })
    }
    playStream(element, stream, fail).then(
      (stopPlaying) => {
        if (left) stopPlaying()
        else stop = stopPlaying
      },
      () => fail('Could not load the player from Mixdesk: try again.'),
    )
    return () => {
      left = true
      stop?.()
    }
  }, [stream])

  const name = stream.kind === 'hls' ? 'HLS' : 'HTTP-FLV'
  return (
    <section aria-label="Test player" className="mt-3">
      <video
        ref={video}
        muted
        controls
        playsInline
        className="aspect-video w-full rounded-md bg-black"
        onPlaying={() => setState((now) => (now.at === 'failed' ? now : { at: 'playing' }))}
      />
      <div className="mt-2 flex items-center gap-3">
        <p
          role="status"
          aria-label="Player status"
          className={`min-w-0 flex-1 text-xs break-words ${state.at === 'failed' ? 'text-warning-text' : 'text-muted'}`}
        >
          {state.at === 'failed' ? state.says : state.at === 'loading' ? `Loading ${name}…` : `Playing ${name}`}
        </p>
        <Button size="small" onClick={onStop}>
          {state.at === 'failed' ? 'Close the player' : 'Stop playing'}
        </Button>
      </div>
    </section>
  )
}
