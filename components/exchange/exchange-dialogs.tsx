'use client'

import { lazy, Suspense } from 'react'

const CopyAsDialog = lazy(() => import('./copy-as-dialog'))
const ImportLayoutsDialog = lazy(() => import('./import-layouts-dialog'))

/** What goes out of the desk or comes into it, by a dialog. `text` is what was pasted or dropped; empty for nothing yet. */
export type Exchange = { what: 'copy-as'; layoutId: string } | { what: 'import'; text: string }

/** Fetched when one is first asked for. */
export function ExchangeDialogs({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  return (
    <Suspense>
      {exchange.what === 'copy-as' ? (
        <CopyAsDialog layoutId={exchange.layoutId} onClose={onClose} />
      ) : (
        <ImportLayoutsDialog start={exchange.text} onClose={onClose} />
      )}
    </Suspense>
  )
}
