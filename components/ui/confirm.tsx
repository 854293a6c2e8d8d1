'use client'

import { lazy, Suspense } from 'react'
import type { ConfirmProps } from './confirm-dialog'

const load = () => import('./confirm-dialog')
const ConfirmDialog = lazy(load)

/** Fetches the question before it is needed: when a pointer or the focus comes near what asks it. */
export const preloadConfirm = (): void => void load()

/** Asks before something that cannot be taken back. */
export function Confirm({ open, ...rest }: ConfirmProps & { open: boolean }) {
  if (!open) return null
  return (
    <Suspense>
      <ConfirmDialog {...rest} />
    </Suspense>
  )
}
