'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import { Boundary } from './fetching/boundary'

/** Stands in for a part of the page that failed. */
export function PartFailed({ tryAgain }: { tryAgain: () => void }) {
  return (
    <div role="alert" className="flex min-w-0 flex-wrap items-center gap-2 px-3.5 py-2 text-xs text-warning-text">
      This part failed.
      <Button size="small" onClick={tryAgain}>
        Try again
      </Button>
    </div>
  )
}

/** Keeps the faults of a part of the page away from the others. */
export function Part({ children }: { children: ReactNode }) {
  return <Boundary otherwise={(tryAgain) => <PartFailed tryAgain={tryAgain} />}>{children}</Boundary>
}
