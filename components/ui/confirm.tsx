'use client'

import { useEffect } from 'react'
import type { ConfirmProps } from './confirm-dialog'
import { onDemand } from './on-demand'

const ConfirmDialog = onDemand(() => import('./confirm-dialog'), AskPlainly, 'over it')

/** Fetches the question before it is needed: when a pointer or the focus comes near what asks it. */
export const preloadConfirm = ConfirmDialog.preload

/** Asks before something that cannot be taken back. */
export function Confirm({ open, ...rest }: ConfirmProps & { open: boolean }) {
  return open ? <ConfirmDialog {...rest} /> : null
}

/** Where the question cannot be fetched the browser asks it, so that the show can be stopped all the same. */
function AskPlainly({ props: { title, says, onConfirm, onClose } }: { props: ConfirmProps }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once
  useEffect(() => {
    if (window.confirm([title, typeof says === 'string' ? says : ''].join('\n\n'))) onConfirm()
    onClose()
  }, [])
  return null
}
