'use client'

import { Lock, LockOpen } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Says, while on air, which fields are locked and why, and how to change them all the same. */
export function UnlockNote({ unlocked, onUnlock }: { unlocked: boolean; onUnlock: (unlocked: boolean) => void }) {
  const Icon = unlocked ? LockOpen : Lock
  return (
    <div
      role="note"
      className="mb-4 flex flex-wrap items-center gap-3 rounded-lg border bg-raised px-3 py-2 text-xs text-muted"
    >
      <Icon aria-hidden size={15} className="shrink-0" />
      <p className="min-w-40 flex-1">
        {unlocked
          ? 'Unlocked: changing a fixed field stops the mix and starts it again. You will be asked first.'
          : 'On air: some fields are locked while the task runs. All others change with the next take.'}
      </p>
      <Button size="small" onClick={() => onUnlock(!unlocked)}>
        {unlocked ? 'Lock them again' : 'Unlock, to stop and start again'}
      </Button>
    </div>
  )
}
