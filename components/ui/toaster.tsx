'use client'

import { Toaster as Sonner } from 'sonner'

/** Where passing messages appear: over the canvas, below its tools and away from TAKE. */
export function Toaster() {
  return (
    <Sonner
      theme="dark"
      position="top-center"
      offset={126}
      toastOptions={{
        style: {
          fontFamily: 'inherit',
          fontSize: 12,
          background: 'var(--lifted)',
          border: '1px solid var(--line-strong)',
          color: 'var(--text)',
        },
      }}
    />
  )
}
