'use client'

import { CountingState } from '@/components/player/counting-state'
import type { PlayerState } from '@/components/player/player-state'
import { sayState } from '@/components/player/state-words'
import { sayBehind } from './delay-words'
import type { TakeDelay } from './take-delay'

export const CHIP =
  'absolute bottom-1 left-1 max-w-[calc(100%-2.5rem)] @min-[300px]:max-w-[calc(100%-7rem)] truncate rounded-sm bg-black/75 px-1.5 py-0.5 text-2xs'

type PictureWordsProps = { state: PlayerState; take: TakeDelay['measured']; name: string }

/** Says on the picture what is seen of it: what does not play never looks as if it did. */
export function PictureWords({ state, take, name }: PictureWordsProps) {
  const isOld = state.at !== 'playing' && state.at !== 'loading'
  return (
    <>
      <p role="status" aria-label="Program as played" className="sr-only">
        {sayState(state, name, null)}
      </p>
      {state.at === 'playing' ? (
        <p aria-hidden className={`${CHIP} text-text tabular-nums`}>
          {sayBehind({ state, take })}
        </p>
      ) : (
        <p
          aria-hidden
          className={
            isOld
              ? 'absolute inset-x-0 top-0 bg-warning-soft/95 px-2.5 py-1 text-xs break-words text-warning-text tabular-nums'
              : 'absolute inset-x-0 top-1/2 -translate-y-1/2 px-4 text-center text-xs text-muted'
          }
        >
          <CountingState state={state} name={name} />
        </p>
      )}
    </>
  )
}
