import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '@/components/seat/seat-context'
import {
  chooseAddress,
  type ProgramAddress,
  playInfoOf,
  programAddresses,
} from '@/lib/protocol/pictures/program-addresses'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { view } from './view'

/** HTTP-FLV needs a browser that lets a page feed its player, which the one of an iPhone does not. */
const canFlv = () =>
  'MediaSource' in window && MediaSource.isTypeSupported('video/mp4; codecs="avc1.42E01E, mp4a.40.2"')

type Played = Readonly<{ addresses: readonly ProgramAddress[]; address: ProgramAddress | null }>

/** Returns where what is on air can be played, and what is played of it; `pictures` is null until it is known. */
export function useAddress(pictures: ShowPictures | null): Played {
  const settings = useDesk(({ task }) => (task.running ? (task.program?.settings ?? null) : null))
  const playInfo = useDesk(({ task, requests }) => playInfoOf(task, requests))
  const chosen = useStore(view, (state) => state.chosen)
  return useMemo(() => {
    const addresses = settings ? programAddresses({ playInfo, settings }, pictures) : []
    return { addresses, address: chooseAddress(addresses, chosen, { flv: canFlv(), page: window.location.href }) }
  }, [settings, playInfo, pictures, chosen])
}
