'use client'

import { useStore } from 'zustand'
import { KIND_NAMES } from '@/components/player/state-words'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/fields/segmented'
import { nameOfAddress, type ProgramAddress } from '@/lib/protocol/pictures/program-addresses'
import { choose, type Shows, view } from './view'

const CHOICES = [
  { value: 'drawing', label: 'Drawing' },
  { value: 'real', label: 'Real' },
  { value: 'both', label: 'Both' },
] as const satisfies readonly { value: Shows; label: string }[]

type ShowsSwitchProps = { addresses: readonly ProgramAddress[]; address: ProgramAddress | null }

/** Chooses what is shown of the program, and which address is played where there are several. */
export function ShowsSwitch({ addresses, address }: ShowsSwitchProps) {
  const shows = useStore(view, (state) => state.shows)
  const isPaused = useStore(view, ({ now }) => now?.state.at === 'paused')
  const goOn = useStore(view, ({ now }) => now?.goOn)
  const isPlayed = shows !== 'drawing' && address !== null
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <div className="w-44">
        <Segmented label="Picture of the program" value={shows} choices={CHOICES} onChange={choose} />
      </div>
      {isPlayed && isPaused ? (
        <Button size="small" onClick={goOn}>
          Go on
        </Button>
      ) : null}
      {isPlayed && addresses.length > 1 ? (
        <select
          aria-label="What is played"
          value={nameOfAddress(address)}
          onChange={({ target }) => view.setState({ chosen: target.value })}
          className="touchable h-7 min-w-0 flex-1 basis-20 truncate rounded-md border border-line-strong bg-raised px-1 text-xs text-muted"
        >
          {addresses.map((each) => (
            <option key={each.url} value={nameOfAddress(each)}>
              {sayAddress(each)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  )
}

const sayAddress = ({ kind, streamId, size }: ProgramAddress): string =>
  [KIND_NAMES[kind], streamId && `of ${streamId}`, size && `(${size.width} × ${size.height})`].filter(Boolean).join(' ')
