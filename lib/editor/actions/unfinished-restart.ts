import type { DeskState } from '@/lib/editor/state/desk-state'
import { isSame } from '@/lib/layout/diff'
import { frozenChanges } from '@/lib/layout/frozen'
import { ShowSettings } from '@/lib/layout/show'
import { isOpen } from '@/lib/protocol/open-request'
import { isolated } from '@/lib/shared/isolated'
import * as z from '@/lib/shared/schema'
import type { RestartOutcome, RestartStep } from './restart'

/**
 * Describes a stop and start again whose end nobody saw, because the page was loaded again in the middle. It must not
 * leave a show dark without a word. `before` are the settings that it began with, `sequence` the task's at that time.
 */
export const UnfinishedRestart = z.object({
  settings: ShowSettings,
  before: ShowSettings,
  name: z.string(),
  layoutId: z.string(),
  layoutName: z.string(),
  sequence: z.number(),
})
export type UnfinishedRestart = z.infer<typeof UnfinishedRestart>

/** Says how far the restart came. `outcome` is null while one of its requests is open. */
type Standing = Readonly<{ step: RestartStep; outcome: RestartOutcome | null }>

/** Finds how far the restart came: what is on air now, and what is left to do. */
export function standingOf(
  { settings, before, layoutName, sequence }: UnfinishedRestart,
  { show, task, requests }: Pick<DeskState, 'show' | 'task' | 'requests'>,
): Standing {
  const at = (step: RestartStep, says: string): Standing => ({ step, outcome: { done: false, at: step, says } })
  const open = requests.find(isOpen)
  const { inFlight, uncertain, retrying } = task
  // Nothing more will be known until someone stops or takes.
  const isGivenUp = !open && inFlight === null && uncertain?.nextTryAt === null
  if (isGivenUp) return at(uncertain.action === 'StartMix' ? 'take' : 'stop', uncertain.says)
  if (open || inFlight !== null || uncertain !== null || retrying !== null) {
    const action = open?.action ?? uncertain?.action ?? retrying?.action
    return { step: action === 'StartMix' ? 'take' : 'stop', outcome: null }
  }
  if (task.running && task.program) {
    const isWanted = frozenChanges(task.program.settings, settings).length === 0
    if (isWanted && task.program.sequence > sequence) return { step: 'take', outcome: { done: true } }
    return at(
      'stop',
      `${isolated(task.program.layoutName)} is on air with the old settings: it was not stopped and started again.`,
    )
  }
  const dark = 'Off air: the page was reloaded after the stop, before the next take.'
  const take = `Next: take ${isolated(layoutName)} again.`
  if (isSame(show.settings, settings)) return at('take', `${dark} The new settings are saved. ${take}`)
  if (isSame(show.settings, before)) {
    return at(
      'save',
      `${dark} The new settings are not saved. Next: save them, then take ${isolated(layoutName)} again.`,
    )
  }
  return at('take', `${dark} Someone else changed the settings meanwhile; theirs are kept. ${take}`)
}
