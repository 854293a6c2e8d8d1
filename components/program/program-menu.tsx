'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { VIEW_ONLY } from '@/components/seat/view-only'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { onDemand } from '@/components/ui/on-demand'
import { LINK_HOURS } from '@/lib/protocol/program-link'

const ProgramLinkDialog = onDemand(() => import('./program-link-dialog'))

/** Offers the program for other windows and screens. */
export default function ProgramMenu() {
  const { canEdit } = useSeat()
  const showId = useDesk((state) => state.show.id)
  const [hours, setHours] = useState<number | null>(null)
  const page = `/shows/${encodeURIComponent(showId)}/program`
  return (
    <>
      <Menu
        trigger={<IconButton icon={EllipsisVertical} label="Program on other screens" className="-my-1.5 -mr-2" />}
        items={[
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
