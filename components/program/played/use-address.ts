import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '@/components/seat/seat-context'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { chooseAddress, type ProgramAddress, programAddresses } from '@/lib/protocol/pictures/program-addresses'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import type { PlayAddresses } from '@/lib/protocol/request'
import { view } from './view'

const NONE: readonly PlayAddresses[] = []

/** A take that was answered without addresses leaves those of the task as they were. */
const playInfoOf = ({ task: { program, startedAt }, requests }: DeskState): readonly PlayAddresses[] => {
  if (program && program.playInfo.length > 0) return program.playInfo
  const isOfTask = (at: number | null) => at !== null && startedAt !== null && at >= startedAt
  return requests.find(({ playInfo, answeredAt }) => playInfo.length > 0 && isOfTask(answeredAt))?.playInfo ?? NONE
}

/** HTTP-FLV needs a browser that lets a page feed its player, which the one of an iPhone does not. */
const canFlv = () =>
  'MediaSource' in window && MediaSource.isTypeSupported('video/mp4; codecs="avc1.42E01E, mp4a.40.2"')

type Played = Readonly<{ addresses: readonly ProgramAddress[]; address: ProgramAddress | null }>

/** Returns where what is on air can be played, and what is played of it; `pictures` is null until it is known. */
export function useAddress(pictures: ShowPictures | null): Played {
  const settings = useDesk(({ task }) => (task.running ? (task.program?.settings ?? null) : null))
  const playInfo = useDesk(playInfoOf)
  const chosen = useStore(view, (state) => state.chosen)
  return useMemo(() => {
    const addresses = settings ? programAddresses({ playInfo, settings }, pictures) : []
    return { addresses, address: chooseAddress(addresses, chosen, { flv: canFlv(), page: window.location.href }) }
  }, [settings, playInfo, pictures, chosen])
}
