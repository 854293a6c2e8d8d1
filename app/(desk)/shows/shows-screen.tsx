'use client'

import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { ShowsList } from '@/components/shows/shows-list'

const ImportShowDialog = lazy(() => import('@/components/exchange/import-show-dialog'))

/** The list of shows, and the dialog that imports one, which is fetched when it is first asked for. */
export function ShowsScreen(list: Omit<ComponentProps<typeof ShowsList>, 'onImport'>) {
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <ShowsList {...list} onImport={() => setImporting(true)} />
      {isImporting ? (
        <Suspense>
          <ImportShowDialog onClose={() => setImporting(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
