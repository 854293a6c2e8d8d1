'use client'

import type { CSSProperties } from 'react'
import { Toaster as Sonner } from 'sonner'

/**
 * Messages stand beside a drawer or a floating dialog (dialog.tsx), which they would cover while it is worked; on a
 * narrow page, as far as it goes.
 */
const BESIDE_WHAT_IS_OPEN =
  'drawer-open:fixed drawer-open:top-28 drawer-open:right-[min(560px,100vw-320px)] drawer-open:left-auto drawer-open:w-80 floating-open:fixed floating-open:top-28 floating-open:right-auto floating-open:left-[668px] floating-open:w-80 max-xl:floating-open:left-[min(636px,100vw-320px)]'
/** The palette begins where messages stand, and ends above the foot of the page. */
const BELOW_THE_PALETTE = 'palette-open:fixed palette-open:inset-x-0 palette-open:top-[89dvh] palette-open:bottom-0'
/** This fits beside a floating dialog over the preview at 1280 pixels, and uses the page's font instead of sonner's. */
const STYLE = { '--width': '312px', fontFamily: 'inherit' } as CSSProperties

/** Shows passing messages at the top of the positioned element around, above whatever lies there. */
export function Toaster() {
  return (
    <div
      className={`pointer-events-none absolute inset-0 z-70 contain-layout ${BESIDE_WHAT_IS_OPEN} ${BELOW_THE_PALETTE}`}
    >
      <Sonner
        theme="dark"
        style={STYLE}
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
          actionButtonStyle: {
            background: 'var(--raised)',
            border: '1px solid var(--line-strong)',
            color: 'var(--text)',
          },
        }}
      />
    </div>
  )
}
