import type { DeskState } from '@/lib/editor/state/desk-state'
import { addressOf } from '@/lib/layout/address'
import type { LayoutDocument } from '@/lib/layout/document'
import { fillSlots } from '@/lib/layout/fill-slots'
import { describeTake } from '@/lib/mix/changes/describe-take'
import { check, isError } from '@/lib/mix/check/check'

type Facts = Pick<DeskState, 'show' | 'account' | 'roster' | 'task'>

/**
 * Tells what a take of this document would do: `differs`, where the audience would see or hear a change, and what
 * stands in its way, in words; null where nothing does. What is dangerous (danger.ts) is left to a hand. `now` is the
 * server's time in Unix ms.
 */
export function nextTake(
  document: LayoutDocument,
  { show: { settings, pinned }, account, roster, task: { program, running } }: Facts,
  now: number,
): Readonly<{ differs: boolean; waitsFor: string | null }> {
  const known = { settings, document, pinned, account, roster: roster.entries, program, running, now }
  const filled = fillSlots(document, { entries: roster.entries, outputs: settings.outputs })
  const { differs, danger } = describeTake(known, { ...known, document: filled }, addressOf)
  const error = check(known).find(isError)
  return { differs, waitsFor: error?.message ?? (danger && `${danger}. TAKE takes it all the same`) }
}
