'use client'

import { useEffect } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { onDemand } from '@/components/ui/on-demand'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isUnsaved, SAVED, type Saving } from '@/lib/editor/state/saving'

/** It is seldom wanted: the server refuses few edits. It goes with the refusal that it is about. */
const Discard = onDemand(() => import('./discard'))

const savingOf = (state: DeskState): Saving => (state.previewId && state.saving[state.previewId]) || SAVED

/** Says whether the server has the edits of the preview. Whoever leaves the page with unsaved ones is asked first. */
export function SaveState() {
  const { desk } = useSeat()
  const saving = useDesk(savingOf)
  const previewId = useDesk((state) => state.previewId)

  useEffect(() => {
    // It listens all the time, because coming and going with each edit takes longer than the edit's own rows.
    const ask = (event: BeforeUnloadEvent) => isUnsaved(desk.getState()) && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [desk])

  // What follows every edit has a place of its own, so that the browser need not lay out the page for it.
  const worried = saving.at !== 'saved' && saving.at !== 'saving'
  return (
    <span className="relative flex min-h-5 min-w-14 items-center gap-1.5 px-1.5 text-xs xl:max-w-88 xl:shrink-0">
      <span
        role="status"
        aria-label="Saving"
        className={
          worried
            ? 'text-warning-text'
            : 'absolute inset-0 px-1.5 leading-5 text-faint contain-strict will-change-transform'
        }
      >
        {wordsOf(saving)}
      </span>
      {saving.at === 'refused' && previewId ? <Discard key={previewId} layoutId={previewId} /> : null}
    </span>
  )
}

function wordsOf(saving: Saving): string {
  if (saving.at === 'saved') return 'Saved'
  if (saving.at === 'saving') return 'Saving…'
  if (saving.at === 'retrying') return `Not saved: ${saving.message} Retrying…`
  return `Not saved: ${saving.message}`
}
