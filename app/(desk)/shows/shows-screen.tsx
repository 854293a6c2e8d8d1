'use client'

import { type ComponentProps, useState } from 'react'
import { ShowsList } from '@/components/shows/shows-list'
import { Closed, onDemand } from '@/components/ui/on-demand'

const ImportShowDialog = onDemand(() => import('@/components/exchange/import-show-dialog'), Closed)

/** Lists the shows, and holds the dialog that imports one, which is fetched when it is first asked for. */
export function ShowsScreen(list: Omit<ComponentProps<typeof ShowsList>, 'onImport'>) {
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <ShowsList {...list} onImport={() => setImporting(true)} />
      {isImporting ? <ImportShowDialog onClose={() => setImporting(false)} /> : null}
    </>
  )
}
