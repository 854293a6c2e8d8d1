import { useState } from 'react'
import type { RestartOutcome, RestartStep } from '@/lib/editor/restart'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import { check, isError } from '@/lib/mix/check'
import { useSeat } from './desk-context'

/** A stop-and-start-again as it is shown: asked about, on its way, or at its end. */
export type RestartView = Readonly<{
  settings: ShowSettings
  /** The show's, which is saved before anything is stopped. */
  name: string
  layoutId: string
  layoutName: string
  /** Null until it is confirmed. */
  step: RestartStep | null
  outcome: RestartOutcome | null
}>

/** Stop and start again with other settings, from the question to the end. */
export function useRestart() {
  const { desk } = useSeat()
  const [view, setView] = useState<RestartView | null>(null)

  async function run(from: RestartStep, { settings, name, layoutId }: RestartView) {
    const show = (fields: Partial<RestartView>) => setView((before) => before && { ...before, ...fields })
    show({ step: from, outcome: null })
    const outcome = await desk.stopAndStartAgain({ settings, name, layoutId, from, onStep: (step) => show({ step }) })
    show({ outcome })
  }

  return {
    view,
    /** Puts the question; or says why there is none, before anything is stopped. */
    ask: (settings: ShowSettings, name: string): string | null => {
      const { task, layouts, show, account, roster } = desk.getState()
      const layout = layouts.find(({ id }) => id === task.program?.layoutId)
      if (!layout)
        return 'The layout on air is not in the show any more. Stop the show, save the settings, and take another.'
      const resized = rescale(layout.document, frameOf(show.settings), frameOf(settings))
      const document = apply(layout.document, resized)
      const [problem] = check({
        settings,
        document,
        account,
        roster: roster.entries,
        program: null,
        running: false,
        now: Date.now(),
      }).filter(isError)
      if (problem) return `${layout.name} could not be taken again with these settings: ${problem.message}`
      setView({ settings, name, layoutId: layout.id, layoutName: layout.name, step: null, outcome: null })
      return null
    },
    /** A question that is confirmed closes too, and is no longer one that can be cancelled. */
    cancel: () => setView((before) => (before?.step == null ? null : before)),
    close: () => setView(null),
    confirm: () => {
      if (view) void run('stop', view)
    },
    tryAgain: () => view?.outcome && !view.outcome.done && void run(view.outcome.at, view),
  }
}
