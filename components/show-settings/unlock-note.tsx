'use client'

import { Lock, LockOpen } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** While on air: which fields are locked and why, and the way to change them all the same. */
export function UnlockNote({ unlocked, onUnlock }: { unlocked: boolean; onUnlock: (unlocked: boolean) => void }) {
  const Icon = unlocked ? LockOpen : Lock
  return (
    <div role="note" className="mb-4 flex items-center gap-3 rounded-lg border bg-raised px-3 py-2 text-xs text-muted">
      <Icon aria-hidden size={15} className="shrink-0" />
      <p className="min-w-0 flex-1">
        {unlocked
          ? 'Unlocked: a change to what the running task keeps stops the mix and starts it again. You are asked before.'
          : 'On air. ZEGOCLOUD keeps some fields for as long as the task runs: they are locked. Everything else changes with the next take.'}
      </p>
      <Button size="small" onClick={() => onUnlock(!unlocked)}>
        {unlocked ? 'Lock them again' : 'Unlock, to stop and start again'}
      </Button>
    </div>
  )
}
