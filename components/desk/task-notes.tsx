'use client'

import { lazy, Suspense } from 'react'
import { useDesk } from './desk-context'
import { UncertainNote } from './uncertain-note'

const RetryNote = lazy(() => import('./retry-note'))

/** Over the lower edge of the program: what is not certain of it, and what is being tried. */
export function TaskNotes() {
  const isRetrying = useDesk((state) => state.task.retrying !== null)
  return (
    <div className="absolute inset-x-0 bottom-0 max-h-full overflow-y-auto">
      <UncertainNote />
      {isRetrying ? (
        <Suspense>
          <RetryNote />
        </Suspense>
      ) : null}
    </div>
  )
}
