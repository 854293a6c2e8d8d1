'use client'

import { lazy, Suspense } from 'react'

const CopyAsDialog = lazy(() => import('./copy-as-dialog'))

/** What goes out of the desk or comes into it, by a dialog. */
export type Exchange = { what: 'copy-as'; layoutId: string }

/** Fetched when one is first asked for. */
export function ExchangeDialogs({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  return (
    <Suspense>
      <CopyAsDialog layoutId={exchange.layoutId} onClose={onClose} />
    </Suspense>
  )
}
