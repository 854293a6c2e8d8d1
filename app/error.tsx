'use client'

import { Button } from '@/components/ui/button'

/** Replaces a page that failed by a fault of ours. What is on air does not depend on it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="text-lg font-semibold">Something went wrong</h1>
        <p className="mt-1 text-sm text-muted">
          This does not affect what is on air. Try again, or go back to the list of shows.
        </p>
        {error.digest ? <p className="mt-1 text-xs text-faint">Reference {error.digest}, as in the log</p> : null}
        <div className="mt-4 flex justify-center gap-2">
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <Button onClick={() => window.location.assign('/shows')}>All shows</Button>
        </div>
      </div>
    </main>
  )
}
