'use client'

import { Closed, onDemand } from '@/components/ui/on-demand'

const CopyAsDialog = onDemand(() => import('./copy-as-dialog'), Closed)
const ImportLayoutsDialog = onDemand(() => import('./import-layouts-dialog'), Closed)

/**
 * Names an export or an import that a dialog makes. `text` was pasted or dropped; it is empty when a button opened the
 * dialog.
 */
export type Exchange = { what: 'copy-as'; layoutId: string } | { what: 'import'; text: string }

/** Holds the dialogs. Each is fetched when it is first opened. */
export function ExchangeDialogs({ exchange, onClose }: { exchange: Exchange; onClose: () => void }) {
  return (
    <>
      {exchange.what === 'copy-as' ? (
        <CopyAsDialog layoutId={exchange.layoutId} onClose={onClose} />
      ) : (
        <ImportLayoutsDialog start={exchange.text} onClose={onClose} />
      )}
    </>
  )
}
