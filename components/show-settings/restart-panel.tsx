'use client'

import { Check, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { DialogActions } from '@/components/ui/dialog'
import type { RestartStep } from '@/lib/editor/actions/restart'
import { isolated } from '@/lib/shared/isolated'
import type { RestartView } from './use-restart'

const STEPS: readonly RestartStep[] = ['stop', 'save', 'take']

type RestartPanelProps = {
  view: RestartView
  /** Goes back to settings that are not saved; null where there is no form to go back to. */
  onBack: (() => void) | null
  onAgain: (view: RestartView) => void
  onClose: () => void
}

/** Shows every step of a stop-and-start-again as it happens, and where it ended. */
export function RestartPanel({ view, onBack, onAgain, onClose }: RestartPanelProps) {
  const { layoutName, step, outcome } = view
  const says: Record<RestartStep, string> = {
    stop: 'Stop the mix: the audience sees nothing from here on',
    save: 'Save the settings',
    take: `Take ${isolated(layoutName)} again`,
  }
  const at = step === null ? -1 : STEPS.indexOf(step)
  const stateOf = (index: number) => {
    if (outcome?.done || index < at) return 'done'
    if (index > at) return 'still to do'
    return outcome ? 'not done' : 'now'
  }
  return (
    <section aria-label="Stop and start again">
      <ol className="space-y-2">
        {STEPS.map((each, index) => {
          const state = stateOf(index)
          return (
            <li key={each} className="flex items-center gap-2.5 text-sm">
              <Mark state={state} />
              <span className={state === 'still to do' ? 'text-faint' : ''}>{says[each]}</span>
              <span className="ml-auto text-xs text-muted">{state}</span>
            </li>
          )
        })}
      </ol>
      <p role="status" className="mt-4 text-sm">
        {outcome === null ? 'Keep this page open.' : null}
        {outcome?.done ? `${isolated(layoutName)} is on air again, with the new settings.` : null}
        {outcome && !outcome.done ? <span className="text-warning-text">{outcome.says}</span> : null}
      </p>
      {outcome === null ? null : (
        <DialogActions>
          {onBack && !outcome.done && outcome.at !== 'take' ? (
            <Button onClick={onBack}>Back to the settings</Button>
          ) : null}
          <Button onClick={onClose}>Close</Button>
          {outcome.done ? null : (
            <Button variant="primary" onClick={() => onAgain(view)}>
              {outcome.at === 'stop' ? 'Try again' : 'Continue'}
            </Button>
          )}
        </DialogActions>
      )}
    </section>
  )
}

function Mark({ state }: { state: string }) {
  if (state === 'done') return <Check aria-hidden size={16} className="text-accent" />
  if (state === 'now')
    return <LoaderCircle aria-hidden size={16} className="animate-spin text-accent motion-reduce:animate-none" />
  if (state === 'not done') return <TriangleAlert aria-hidden size={16} className="text-warning-text" />
  return <CircleDashed aria-hidden size={16} className="text-faint" />
}
