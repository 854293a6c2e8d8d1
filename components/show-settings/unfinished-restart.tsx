'use client'

import { useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { Dialog } from '@/components/ui/dialog'
import { standingOf } from '@/lib/editor/actions/unfinished-restart'
import { recallRestart } from './restart-memory'
import { RestartPanel } from './restart-panel'
import { useRestart } from './use-restart'

/** Says, after a reload in the middle of a stop and start again, how far it came and what is left to do. */
export default function UnfinishedRestart({ onClose }: { onClose: () => void }) {
  const show = useDesk((state) => state.show)
  const task = useDesk((state) => state.task)
  const requests = useDesk((state) => state.requests)
  const [begun] = useState(() => recallRestart(show.id))
  const restart = useRestart()
  if (!begun) return null
  const view = restart.view ?? { ...begun, ...standingOf(begun, { show, task, requests }) }
  // Waits for this page's own requests alone, because those from before the reload may stay open without an answer.
  const isBusy = restart.view !== null && view.outcome === null
  const close = () => {
    restart.close()
    onClose()
  }
  return (
    <Dialog open onOpenChange={() => isBusy || close()} title="Stop and start again was interrupted">
      <RestartPanel view={view} onBack={null} onAgain={() => restart.goOn(view)} onClose={close} />
    </Dialog>
  )
}
