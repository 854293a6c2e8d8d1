'use client'

import { useDesk, useSeat } from '@/components/seat/seat-context'
import { ImportedLayouts } from '@/lib/protocol/import'
import { isolated } from '@/lib/shared/isolated'
import { ImportDialog } from './import-dialog'

type ImportLayoutsDialogProps = { start: string; onClose: () => void }

/** Imports layouts for the show on the desk, from a file of any kind that is known. The first of them is previewed. */
export default function ImportLayoutsDialog({ start, onClose }: ImportLayoutsDialogProps) {
  const { desk, announce } = useSeat()
  const showId = useDesk((state) => state.show.id)
  return (
    <ImportDialog
      title="Import layouts"
      description="An exported layout or show, a StartMix body or a program that holds one, scenes of OBS, layouts of VDO.Ninja or vMix."
      path={`/api/shows/${encodeURIComponent(showId)}/import`}
      start={start}
      onImported={(answer) => {
        const imported = ImportedLayouts.safeParse(answer)
        if (!imported.success) return
        void desk.holdLayouts(imported.data.layouts)
        announce(imported.data.layouts.map(({ name }) => `${isolated(name)} imported`).join(', '))
      }}
      onClose={onClose}
    />
  )
}
