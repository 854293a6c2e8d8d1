import { addressOf } from '@/lib/layout/address'
import type { describeSince } from '@/lib/mix/changes/describe-take'
import type { Layout } from '@/lib/protocol/live'
import type { DeskState } from './desk-state'
import { isDoubtful } from './doubt'

/**
 * Describes the tally of a layout: red (`perhaps` while an unknown request leaves it open), green, and whether the
 * audience sees an older state of it than the operator.
 */
export type Tally = Readonly<{ program: 'on' | 'perhaps' | 'off'; changedSince: boolean; preview: boolean }>

/**
 * Compares as the audience would: a record that changed without being seen is not a difference. Without what tells
 * changes, which is fetched, none is told.
 */
export function tallyOf(
  { id, document }: Pick<Layout, 'id' | 'document'>,
  { show, task, previewId, account }: Pick<DeskState, 'show' | 'task' | 'previewId' | 'account'>,
  changesOf: typeof describeSince | null,
): Tally {
  const isProgram = task.running && task.program?.layoutId === id
  const isPerhaps = isDoubtful(task) && (isProgram || task.uncertain?.layoutId === id)
  return {
    program: isPerhaps ? 'perhaps' : isProgram ? 'on' : 'off',
    changedSince:
      isProgram &&
      !isPerhaps &&
      changesOf !== null &&
      changesOf(task.program, { ...show, document, account }, addressOf).length > 0,
    preview: id === previewId,
  }
}
