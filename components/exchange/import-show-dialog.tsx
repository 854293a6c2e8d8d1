'use client'

import { useRouter } from 'next/navigation'
import { ImportedShow } from '@/lib/protocol/import'
import { ImportDialog } from './import-dialog'

/** Imports a new show from a file of any kind that is known, and opens it. */
export default function ImportShowDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  return (
    <ImportDialog
      title="Import a show"
      description="An exported show, a StartMix body with its outputs, scenes of OBS, layouts of VDO.Ninja or vMix."
      path="/api/shows/import"
      start=""
      onImported={(answer) => {
        const imported = ImportedShow.safeParse(answer)
        if (imported.success) router.push(`/shows/${imported.data.show.id}`)
      }}
      onClose={onClose}
    />
  )
}
