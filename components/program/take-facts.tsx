'use client'

import { useDesk } from '@/components/seat/seat-context'
import { onDemand } from '@/components/ui/on-demand'
import { wasSent } from '@/lib/protocol/request'

const SentFacts = onDemand(() => import('./sent-facts'))

/** Says how far the last request came, and which one waits for it. */
export function TakeFacts({ onOutput }: { onOutput: (outputId: string) => void }) {
  const request = useDesk(({ requests }) => requests.find(wasSent) ?? null)
  const waiting = useDesk(({ requests }) => requests.find(({ state }) => state === 'waiting') ?? null)
  if (!request && !waiting) return <p className="mt-1 text-xs text-faint">Nothing sent to ZEGOCLOUD yet.</p>
  return <SentFacts request={request} waiting={waiting} onOutput={onOutput} />
}
