'use client'

import { TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Says that the task runs with other values than are saved, and can put those back. */
export function DifferingNote({ onPutBack }: { onPutBack: (() => void) | null }) {
  return (
    <div
      role="note"
      className="mb-4 flex items-center gap-3 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-xs text-warning-text"
    >
      <TriangleAlert aria-hidden size={15} className="shrink-0" />
      <p className="min-w-0 flex-1">
        The task on air runs with other values than are saved here, as the fields say. A take is refused until they are
        put back, or until you stop and start again.
      </p>
      {onPutBack ? (
        <Button size="small" variant="warning" onClick={onPutBack}>
          Put back what runs
        </Button>
      ) : null}
    </div>
  )
}
