'use client'

import { Toaster as Sonner } from 'sonner'

/** Where passing messages appear: over the canvas, away from TAKE. */
export function Toaster() {
  return (
    <Sonner
      theme="dark"
      position="top-center"
      offset={56}
      toastOptions={{
        style: { background: 'var(--lifted)', border: '1px solid var(--line-strong)', color: 'var(--text)' },
      }}
    />
  )
}
