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

/** A part of the page whose faults leave the others alone. */
export function Part({ children }: { children: ReactNode }) {
  return <Boundary otherwise={(tryAgain) => <PartFailed tryAgain={tryAgain} />}>{children}</Boundary>
}
