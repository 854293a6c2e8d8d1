'use client'

import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'
import type { PlayerState } from '@/components/player/player-state'
import { KIND_NAMES } from '@/components/player/state-words'
import { usePlayer } from '@/components/player/use-player'
import type { ProgramAddress } from '@/lib/protocol/pictures/program-addresses'
import { PictureWords } from './picture-words'
import { useMismatch } from './use-mismatch'
import { useTakeDelay } from './use-take-delay'
import { view } from './view'

/** In these a newer signature of the same address may help. */
const IS_OF_NO_USE: readonly PlayerState['at'][] = ['trying', 'refused', 'ended']

/**
 * Plays the program. What plays goes on when a take brings the same address with another signature; one that does not
 * play is given the newest.
 */
export function PlayedVideo({ address, isHeard }: { address: ProgramAddress; isHeard: boolean }) {
  const video = useRef<HTMLVideoElement>(null)
  const [url, setUrl] = useState(address.url)
  const state = usePlayer(video, { kind: address.kind, url })
  const isPlaying = state.at === 'playing'
  const take = useTakeDelay(video, isPlaying)
  const warning = useMismatch(video, address, isPlaying)
  useEffect(() => {
    if (IS_OF_NO_USE.includes(state.at)) setUrl(address.url)
  }, [state.at, address.url])
  useEffect(() => {
    const goOn = () => void video.current?.play().catch(() => {})
    view.setState({ now: { address, state, take, warning, goOn } })
  }, [address, state, take, warning])
  useEffect(() => () => view.setState({ now: null }), [])
  const aspect = address.size ? address.size.width / address.size.height : 16 / 9
  return (
    <>
      {/* It has the shape of the frame, so that it and the drawing are of one scale. */}
      <div className="relative" style={{ width: `min(100cqw, 100cqh * ${aspect})`, aspectRatio: aspect }}>
        <video
          ref={video}
          aria-label="Program as played"
          muted={!isHeard}
          playsInline
          className={clsx('size-full object-contain', !isPlaying && 'opacity-40 grayscale')}
        />
      </div>
      <PictureWords state={state} take={take} name={KIND_NAMES[address.kind]} />
    </>
  )
}
