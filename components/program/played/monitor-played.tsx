'use client'

import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { showPictures } from '@/components/seat/pictures/show-pictures'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { places } from '../places'
import { PlayedFacts } from './played-facts'
import { PlayedProgram } from './played-program'
import { ShowsSwitch } from './shows-switch'
import { useAddress } from './use-address'
import { view } from './view'

const NO_ADDRESS = 'No play address of the mix is known: the drawing is shown.'

/** Shows what is really mixed in the box of the monitor, over its drawing or beside it, and below it chooses which. */
export function MonitorPlayed() {
  const pictures = useStore(showPictures(useSeat().desk), (known) => known.pictures)
  const { picture, below } = useStore(places)
  const isOnAir = useDesk(({ task }) => task.running && task.program !== null)
  const shows = useStore(view, (state) => state.shows)
  const { addresses, address } = useAddress(pictures)
  // Another show is silent until somebody wants to hear it.
  useEffect(() => () => view.setState({ isHeard: false, chosen: null }), [])
  const isChosen = isOnAir && (address !== null || shows !== 'drawing')
  return (
    <>
      {picture ? createPortal(<PlayedProgram address={address} />, picture) : null}
      {below && isChosen
        ? createPortal(
            <div className="mt-2 space-y-1">
              <ShowsSwitch addresses={addresses} address={address} />
              {address ? <PlayedFacts /> : <p className="text-xs text-muted">{NO_ADDRESS}</p>}
            </div>,
            below,
          )
        : null}
    </>
  )
}
