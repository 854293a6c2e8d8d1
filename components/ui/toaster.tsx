'use client'

import { Toaster as Sonner } from 'sonner'

/** Passing messages, at the top of the positioned element around, whatever lies above that. */
export function Toaster() {
  return (
    <div className="pointer-events-none absolute inset-0 z-70 contain-layout">
      <Sonner
        theme="dark"
        position="top-center"
        offset={4}
        mobileOffset={4}
        visibleToasts={2}
        toastOptions={{
          style: {
            pointerEvents: 'auto',
            fontFamily: 'inherit',
            fontSize: 12,
            background: 'var(--lifted)',
            border: '1px solid var(--line-strong)',
            color: 'var(--text)',
          },
        }}
      />
    </div>
  )
}
