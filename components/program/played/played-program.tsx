'use client'

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { nameOfAddress, type ProgramAddress } from '@/lib/protocol/pictures/program-addresses'
import { HearButton } from './hear-button'
import { CHIP } from './picture-words'
import { PlayedVideo } from './played-video'
import { useIsSeen } from './use-is-seen'
import { view } from './view'

const OVER = 'Nothing is on air: the real picture has ended.'

/**
 * Lies over the drawing of the program, or beside it, and shows what is really mixed. It says nothing of whether that
 * is what was accepted: who looks at both sees it.
 */
export function PlayedProgram({ address }: { address: ProgramAddress | null }) {
  const { announce } = useSeat()
  const shows = useStore(view, (state) => state.shows)
  const isHeard = useStore(view, (state) => state.isHeard)
  const isRunning = useDesk(({ task }) => task.running)
  const isSeen = useIsSeen(isHeard)
  const wasPlayed = useRef(false)
  const isPlayed = address !== null && shows !== 'drawing' && isSeen
  useEffect(() => {
    if (wasPlayed.current && !isRunning) announce(OVER)
    wasPlayed.current = isPlayed
  }, [isPlayed, isRunning, announce])
  if (!isPlayed) return null
  return (
    <div data-played={shows} className="pointer-events-none absolute inset-0 -z-10">
      {shows === 'both' ? <p className={`${CHIP} text-text`}>as accepted</p> : null}
      <div
        className={clsx(
          'absolute inset-y-0 right-0 grid place-items-center bg-black [container-type:size]',
          shows === 'both' ? 'left-1/2 border-l border-line-strong' : 'left-0',
        )}
      >
        <PlayedVideo key={nameOfAddress(address)} address={address} isHeard={isHeard} />
        <HearButton />
      </div>
    </div>
  )
}
