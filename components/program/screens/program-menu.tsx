'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { onDemand } from '@/components/ui/on-demand'
import { LINK_HOURS } from '@/lib/protocol/program-link'

import { chooseProgramSize, PROGRAM_SIZES, programSize, SIZE_WORDS, watchProgramSize } from './program-size'

const ProgramLinkDialog = onDemand(() => import('./program-link-dialog'))

/** Offers the program in other sizes, and for other windows and screens. */
export default function ProgramMenu() {
  const { canEdit, announce } = useSeat()
  const size = useSyncExternalStore(watchProgramSize, programSize)
  const showId = useDesk((state) => state.show.id)
  const [hours, setHours] = useState<number | null>(null)
  const page = `/shows/${encodeURIComponent(showId)}/program`
  return (
    <>
      <Menu
        trigger={
          <IconButton icon={EllipsisVertical} label="Program: size and screens" className="-my-1.5 -mr-2 self-center" />
        }
        items={[
          ...PROGRAM_SIZES.filter((each) => size !== null && each !== size).map((each) => ({
            label: SIZE_WORDS[each],
            keys: keysOf('program-size'),
            onSelect: () => announce(chooseProgramSize(each)),
          })),
          {
            label: 'Open in a window',
            onSelect: () => void window.open(page, `mixdesk-program-${showId}`, 'popup,width=1280,height=800'),
          },
          ...LINK_HOURS.map((each) => ({
            label: `Link for a screen, good for ${each} h`,
            why: canEdit ? null : VIEW_ONLY,
            onSelect: () => setHours(each),
          })),
        ]}
      />
      {hours === null ? null : <ProgramLinkDialog hours={hours} onClose={() => setHours(null)} />}
    </>
  )
}
