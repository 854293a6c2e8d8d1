import { useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { serverNow } from '@/components/seat/server-time'
import type { RestartOutcome, RestartStep } from '@/lib/editor/actions/restart'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { check, isError } from '@/lib/mix/check/check'
import { isolated } from '@/lib/shared/isolated'
import { refusedIds } from './refused-ids'
import { forgetRestart, rememberRestart } from './restart-memory'

/** Holds a stop-and-start-again as it is shown: asked about, on its way, or at its end. */
export type RestartView = Readonly<{
  settings: ShowSettings
  /** The show's name, which is saved before anything is stopped. */
  name: string
  layoutId: string
  layoutName: string
  /** The steps so far; null until the operator confirms. */
  step: RestartStep | null
  outcome: RestartOutcome | null
}>

/** Leads a stop and start again with other settings from the question to the end. */
export function useRestart() {
  const { desk } = useSeat()
  const [view, setView] = useState<RestartView | null>(null)
  const forget = () => forgetRestart(desk.getState().show.id)

  async function run(from: RestartStep, { settings, name, layoutId, layoutName }: RestartView) {
    const update = (fields: Partial<RestartView>) => setView((before) => before && { ...before, ...fields })
    update({ step: from, outcome: null })
    if (from === 'stop') {
      const { show: before, task } = desk.getState()
      const begun = { settings, before: before.settings, name, layoutId, layoutName, sequence: task.sequence }
      rememberRestart(before.id, begun)
    }
    const outcome = await desk.stopAndStartAgain({ settings, name, layoutId, from, onStep: (step) => update({ step }) })
    update({ outcome })
    // Nothing is remembered once it is over, or back where it began: a reload has nothing to tell then.
    if (outcome.done || outcome.at === 'stop') forget()
  }

  return {
    view,
    /** Asks whether to stop and start again, or returns why that cannot be. Nothing is stopped yet. */
    ask: async (settings: ShowSettings, name: string): Promise<string | null> => {
      const { task, layouts, show, account, roster } = desk.getState()
      const layout = layouts.find(({ id }) => id === task.program?.layoutId)
      if (!layout)
        return 'The layout on air was deleted from the show. Stop the show, save the settings, then take another layout.'
      const resized = rescale(layout.document, frameOf(show.settings), frameOf(settings), stepOf(settings))
      const document = apply(layout.document, resized)
      const [problem] = check({
        settings,
        document,
        pinned: show.pinned,
        account,
        roster: roster.entries,
        program: null,
        running: false,
        now: serverNow(),
      }).filter(isError)
      if (problem) return `${isolated(layout.name)} could not be taken again with these settings: ${problem.message}`
      const refusal = await refusedIds(show, settings)
      if (refusal) return refusal
      setView({ settings, name, layoutId: layout.id, layoutName: layout.name, step: null, outcome: null })
      return null
    },
    /** A question that is confirmed closes too, and is no longer one that can be cancelled. */
    cancel: () => setView((before) => (before?.step == null ? null : before)),
    close: () => {
      forget()
      setView(null)
    },
    confirm: () => {
      if (view) void run('stop', view)
    },
    /** Takes up a restart where it ended. */
    goOn: (from: RestartView) => {
      if (!from.outcome || from.outcome.done) return
      setView(from)
      void run(from.outcome.at, from)
    },
  }
}
